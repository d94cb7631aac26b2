import { describe, expect, it } from "vitest";
import { chooseAddress, isFrozen } from "./site-folder.ts";

const site = "https://example.org/map/";
const at = (path: string, language = "en") => ({ folder: `${site}${path}`, site, language });

describe("the address that the dialog writes", () => {
  it("is the page's own while it is live, in whichever language", () => {
    const { folder } = chooseAddress(at(""), "?t=latest", null);
    expect(folder).toBe(site);
    expect(chooseAddress(at("ru/", "ru"), "", null)).toEqual({ folder: `${site}ru/`, query: "" });
  });

  it("names a language that the page's address does not stand for, also where it is the reader's own", () => {
    expect(chooseAddress(at(""), "?t=latest", null).query).toBe("?t=latest&lang=en");
    expect(chooseAddress(at("", "hy"), "?t=latest", null).query).toBe("?t=latest&lang=hy");
    expect(chooseAddress(at("", "hy"), "?lang=hy", null).query).toBe("?lang=hy");
  });

  it("keeps everything else when it is frozen, and names the language that a folder stood for", () => {
    const folder = `${site}v/2/`;
    expect(chooseAddress(at(""), "", "2")).toEqual({ folder, query: "?lang=en" });
    expect(chooseAddress(at("ru/", "ru"), "?t=latest&dots=3", "2")).toEqual({
      folder,
      query: "?t=latest&dots=3&lang=ru",
    });
    expect(chooseAddress(at("ru/", "hy"), "?lang=hy", "2").query).toBe("?lang=hy");
  });

  it("leads from the page of a version to the live page, and back", () => {
    expect(isFrozen(`${site}v/1/`, site)).toBe(true);
    expect(isFrozen(`${site}ru/`, site)).toBe(false);
    const query = "?dots=3&lang=en";
    expect(chooseAddress(at("v/1/"), "?dots=3", null)).toEqual({ folder: site, query });
    expect(chooseAddress(at("v/1/"), "", "1").folder).toBe(`${site}v/1/`);
  });
});
