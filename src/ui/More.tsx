import { useApp } from "./app-context.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { HeadlineDetails } from "./HeadlineDetails.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { MotionSwitch } from "./MotionSwitch.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

/** What stands beneath the map: what there is to say beyond the headline, the panels, and how the reader wants the page. */
export function More() {
  const { messages, dispatch } = useApp();
  const panels = [
    ["sources", messages.sources],
    ["events", messages.events],
    ["transcript", messages.transcript],
    ["about", messages.aboutPanel],
    ["keys", messages.keys],
    ["embed", messages.embed],
  ] as const;
  return (
    <>
      <ErrorBoundary id="details">
        <HeadlineDetails />
      </ErrorBoundary>
      <nav className="panels" aria-label={messages.readOn}>
        {panels.map(([panel, name]) => (
          <button key={panel} type="button" onClick={() => dispatch({ type: "openPanel", panel })}>
            {name}
          </button>
        ))}
        <div className="choices">
          <LanguageSwitch />
          <ThemeSwitch />
          <MotionSwitch />
        </div>
      </nav>
    </>
  );
}
