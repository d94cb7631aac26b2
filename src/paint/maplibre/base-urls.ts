import borders from "../../../geo/base/borders.geojson?url";
import countries from "../../../geo/base/countries.geojson?url";
import lakes from "../../../geo/base/lakes.geojson?url";
import rivers from "../../../geo/base/rivers.geojson?url";
import roads from "../../../geo/base/roads.geojson?url";
import type { BaseUrls } from "./style.ts";

/** Where the built site serves the base geography. MapLibre's worker wants whole addresses. */
export const BASE_URLS: BaseUrls = {
  countries: absolute(countries),
  borders: absolute(borders),
  lakes: absolute(lakes),
  rivers: absolute(rivers),
  roads: absolute(roads),
};

function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}
