import { isTranslated, markOf, readText, type LocalText } from "../domain/local-text.ts";
import { findMeasure, listHeadlineMeasures } from "../time/series.ts";
import { useApp } from "./app-context.tsx";
import { Publisher } from "./Publisher.tsx";
import { sayDoubts } from "./say-doubts.ts";
import "./messages/add-panels.ts";

/** What the chief measures count, every claim and event as plain tables: for a page without script, and for whoever reads its source. */
export function PlainPage() {
  const app = useApp();
  const { situation, format, language, messages } = app;
  const sources = new Map(situation.sources.map((source) => [source.id, source]));
  const places = new Map(
    [...situation.places, ...situation.areas].map(({ id, name }) => [id, name]),
  );
  const link = (id: string) => {
    const source = sources.get(id);
    if (source === undefined) return id;
    const name = <Publisher source={source} />;
    return source.url === null ? name : <a href={source.url}>{name}</a>;
  };
  return (
    <>
      {situation.events.some(({ title }) => isTranslated(title, language)) && (
        <p>
          <a href="../" hrefLang="en">
            {messages.translated}
          </a>
        </p>
      )}
      <h2>{messages.measuresAsk}</h2>
      <dl>
        {listHeadlineMeasures(situation).map(({ id, label, explain }) => (
          <div key={id}>
            <dt>
              <Told text={label} />
            </dt>
            <dd>
              <Told text={explain} />
            </dd>
          </div>
        ))}
      </dl>
      <h2>{messages.sources}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{messages.speaksOf}</th>
            <th scope="col">{messages.value}</th>
            <th scope="col">{messages.statedBy}</th>
            <th scope="col">{messages.publishedBy}</th>
          </tr>
        </thead>
        <tbody>
          {situation.claims.map((claim) => {
            const place = claim.place === null ? undefined : places.get(claim.place);
            return (
              <tr key={claim.id}>
                <td>{format.span(claim.time, claim.precision)}</td>
                <th scope="row">
                  <Told text={findMeasure(situation, claim.measure).label} />
                  {place !== undefined && (
                    <>
                      , <Told text={place} />
                    </>
                  )}
                  : {format.claimValue(claim)}
                  {sayDoubts(claim, app)}
                  {claim.role === "repeat" && ` · ${messages.roleRepeat}`}
                </th>
                <td>
                  <Told text={claim.statedBy} />
                </td>
                <td>{link(claim.source)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <h2>{messages.events}</h2>
      <dl>
        {situation.events.map((event) => (
          <div key={event.id}>
            <dt>
              {format.span(event.time, event.precision)}: <Told text={event.title} />
            </dt>
            <dd>
              <Told text={event.detail} /> (<Told text={event.attributedTo} />; {link(event.source)}
              )
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** A text as `Read` has it, without an element where it needs no mark: nothing here changes, and of rows there are hundreds. */
function Told({ text }: { readonly text: LocalText | string }) {
  const { language } = useApp();
  if (typeof text === "string") return text;
  const own = markOf(text, language);
  const words = readText(text, language);
  return own === undefined ? words : <span lang={own}>{words}</span>;
}
