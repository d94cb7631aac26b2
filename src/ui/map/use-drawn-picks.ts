import { useEffect } from "react";
import { readPick } from "../../paint/svg/read-pick.ts";
import { useApp } from "../app-context.tsx";

/** Opens what is pressed on the drawn map. By keyboard the same things are reached through the list of what is on the map. */
export function useDrawnPicks(ground: HTMLElement | null): void {
  const { dispatch } = useApp();
  useEffect(() => {
    if (ground === null) return undefined;
    const open = ({ target }: Event): void => {
      if (target instanceof Element && target.closest(".picture-box") !== null)
        dispatch({ type: "select", selection: readPick(target) });
    };
    ground.addEventListener("click", open);
    return () => ground.removeEventListener("click", open);
  }, [ground, dispatch]);
}
