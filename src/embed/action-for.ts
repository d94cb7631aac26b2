import type { Situation } from "../domain/situation.ts";
import { instant } from "../domain/units.ts";
import type { Action } from "../state/actions.ts";
import type { HostRequest } from "./protocol.ts";
import { readParameter } from "./url-state.ts";

/** What a host's request does to the view; null when it names something that is not here. Values are read as a link's are. */
export function actionFor(
  request: Exclude<HostRequest, { type: "hello" }>,
  situation: Situation,
): Action | null {
  switch (request.type) {
    case "play":
    case "pause":
      return { type: request.type };
    case "seek": {
      if (typeof request.at === "number") return { type: "seek", at: instant(request.at) };
      const at = readParameter("t", request.at, situation)?.at;
      return at === undefined ? null : { type: "seek", at };
    }
    case "setMeasure": {
      const measure = readParameter("measure", request.measure, situation)?.measure;
      return measure === undefined ? null : { type: "setMeasure", measure };
    }
    case "setLang": {
      const language = readParameter("lang", request.lang, situation)?.language;
      return language === undefined ? null : { type: "setLanguage", language };
    }
    case "setTheme": {
      const theme = readParameter("theme", request.theme, situation)?.theme;
      return theme === undefined ? null : { type: "setTheme", theme };
    }
    case "select": {
      if (request.selection === null) return { type: "select", selection: null };
      const selection = readParameter("select", request.selection, situation)?.selection;
      return selection === undefined ? null : { type: "select", selection };
    }
  }
}
