import { useApp } from "./app-context.tsx";
import { Read } from "./Read.tsx";
import "./messages/add-panels.ts";

/** Every claim and event as plain tables: for a page without script, and for whoever reads its source. */
export function PlainPage() {
  const { situation, format, read, messages } = useApp();
  const sources = new Map(situation.sources.map((source) => [source.id, source]));
  const measures = new Map(situation.measures.map((measure) => [measure.id, measure]));
  const places = new Map(
    [...situation.places, ...situation.areas].map(({ id, name }) => [id, name]),
  );
  const link = (id: string) => {
    const source = sources.get(id);
    if (source === undefined) return id;
    return source.url === null ? source.publisher : <a href={source.url}>{source.publisher}</a>;
  };
  return (
    <>
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
            const measure = measures.get(claim.measure);
            return (
              <tr key={claim.id}>
                <td>{format.span(claim.time, claim.precision)}</td>
                <td>
                  {measure === undefined
                    ? ""
                    : `${read(measure.label)}${place === undefined ? "" : `, ${read(place)}`}: `}
                  {format.claimValue(claim)}
                </td>
                <td>{read(claim.statedBy)}</td>
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
              {format.span(event.time, event.precision)}: {read(event.title)}
            </dt>
            <dd>
              <Read text={event.detail} /> (<Read text={event.attributedTo} />; {link(event.source)}
              )
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
