import type { AccessMessages } from "./messages/en-access.ts";
import { useAccess } from "./use-late-words.ts";

const PARTS: readonly (readonly [
  title: keyof AccessMessages,
  points: readonly (keyof AccessMessages)[],
])[] = [
  ["accessOffers", ["accessKeyboard", "accessEar", "accessMotion", "accessColour", "accessForced"]],
  [
    "accessTested",
    [
      "accessTestAxe",
      "accessTestKeys",
      "accessTestTree",
      "accessTestColour",
      "accessTestMedia",
      "accessTestSmall",
    ],
  ],
  ["accessNot", ["accessNotReaders", "accessNotBrowsers", "accessNotPeople", "accessNotDots"]],
];

/** The accessibility statement: what the page offers, what is tested and what is not. */
export function AccessStatement() {
  const words = useAccess();
  return (
    <section className="card-section">
      <h3>{words.accessTitle}</h3>
      <p>{words.accessAim}</p>
      {PARTS.map(([title, points]) => (
        <section key={title}>
          <h4>{words[title]}</h4>
          <ul>
            {points.map((point) => (
              <li key={point}>{words[point]}</li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
