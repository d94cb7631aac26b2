import { parseAreas, parsePlaces, parseRoutes } from "./parse-features.ts";
import { parseJson, readJson, type JsonFile } from "./parse-json.ts";
import { parseClaims, parseEvents, parseSources } from "./parse-tables.ts";
import { parseInstant, parseOffset, parseTime, type ParsedTime } from "./parse-time.ts";
import type { Problem } from "./problem.ts";
import { Problems } from "./problems.ts";
import { fail, succeed, type Result } from "./result.ts";
import { situationSchema } from "./schemas.ts";
import type { SurveyedSituation } from "./situation.ts";
import { instant, lngLat, type Instant } from "./units.ts";

/** The texts of a pack's files by file name. */
export type PackFiles = Readonly<Record<string, string>>;

export const PACK_FILES = [
  "situation.json",
  "areas.geojson",
  "routes.geojson",
  "places.geojson",
  "claims.csv",
  "events.csv",
  "sources.csv",
] as const;

/**
 * The situation that a pack describes, as plain frozen data, or everything that is wrong with the pack's shapes.
 * What ties the files to each other (ids, order, geometry) is checked by the invariants in `geo/rules`.
 */
export function parseSituation(files: PackFiles): Result<SurveyedSituation, readonly Problem[]> {
  const problems = new Problems();
  for (const file of PACK_FILES) {
    if (files[file] === undefined)
      problems.add(file, 1, "file", undefined, "a file of this name in the pack");
  }
  if (problems.found.length > 0) return fail(problems.found);
  const read = (file: (typeof PACK_FILES)[number]): string => files[file] ?? "";

  const json = parseJson("situation.json", read("situation.json"), problems);
  const head = json && readJson(json, [], json.value, situationSchema, problems);
  const offset = parseOffset(head?.timeZone.offset ?? "+00:00");
  if (!offset.ok && json) {
    problems.add(
      json.file,
      json.lineOf(["timeZone", "offset"]),
      "time",
      head?.timeZone.offset,
      offset.failure,
    );
  }
  const utcOffsetMinutes = offset.ok ? offset.value : 0;
  const body = {
    areas: parseAreas(read("areas.geojson"), problems),
    routes: parseRoutes(read("routes.geojson"), utcOffsetMinutes, problems),
    places: parsePlaces(read("places.geojson"), utcOffsetMinutes, problems),
    claims: parseClaims(read("claims.csv"), utcOffsetMinutes, problems),
    events: parseEvents(read("events.csv"), utcOffsetMinutes, problems),
    sources: parseSources(read("sources.csv"), utcOffsetMinutes, problems),
  };
  if (json === null || head === null) return fail(problems.found);

  const period = readPeriod(json, head.period, utcOffsetMinutes, problems);
  const cover = readInstant(json, "cover", head.cover, problems);
  const opens = readInstant(json, "flow.opens", head.flow.opens, problems);
  if (problems.found.length > 0) return fail(problems.found);
  const { timeZone, host, countries, measures, credits, flow, period: _text, ...rest } = head;
  return succeed(
    deepFreeze({
      ...rest,
      ...body,
      cover,
      period: period.time,
      utcOffsetMinutes,
      timeZoneName: timeZone.name,
      hostCountry: host.country,
      hostName: host.name,
      countries: countries.map(({ iso, name, position }) => ({
        iso,
        name,
        position: lngLat(...position),
      })),
      measures: measures.map(({ countsOf = null, sentence = null, ...measure }) => ({
        ...measure,
        countsOf,
        sentence,
      })),
      credits: credits.map(({ text, licence, url }) => ({
        text,
        licence: licence ?? null,
        url: url ?? null,
      })),
      flow: { ...flow, opens },
    }),
  );
}

function readInstant(json: JsonFile, path: string, text: string, problems: Problems): Instant {
  const parsed = parseInstant(text);
  if (parsed.ok) return parsed.value;
  const expected = `${parsed.failure} at ${path}`;
  problems.add(json.file, json.lineOf(path.split(".")), "time", text, expected);
  return instant(0);
}

function readPeriod(
  json: JsonFile,
  text: string,
  utcOffsetMinutes: number,
  problems: Problems,
): ParsedTime {
  const parsed = parseTime(text, utcOffsetMinutes);
  if (parsed.ok) return parsed.value;
  problems.add(json.file, json.lineOf(["period"]), "time", text, parsed.failure);
  return { time: { start: instant(0), end: instant(0) }, precision: "day" };
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
