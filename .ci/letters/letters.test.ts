import { expect, it } from "vitest";
import { addFaces, cutFont } from "./letters-plugin.ts";
import { listLetters, SCRIPTS, type Script } from "./scripts.ts";

function find(name: string): Script {
  const script = SCRIPTS.find((candidate) => candidate.name === name);
  if (script === undefined) throw new Error(`no script ${name}`);
  return script;
}

it("lists the letters that texts use, in both cases and no others", () => {
  const texts = ["Şuşa, Ağdərə", "Шуша", "Լաչին 98 625"];
  expect(listLetters(texts, find("latin"))).toBe("ĞğŞşƏə");
  expect(listLetters(texts, find("cyrillic"))).toBe("АУШауш");
  expect(listLetters(texts, find("armenian"))).toBe("ԱԻԼՆՉաիլնչ");
  expect(listLetters(["Shusha"], find("latin"))).toBe("");
});

it("cuts a font down to them", async () => {
  const armenian = find("armenian");
  const few = await cutFont(armenian, "Լաչին");
  const more = await cutFont(armenian, "ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ");
  expect(few.subarray(0, 4).toString()).toBe("wOF2");
  expect(few.length).toBeLessThan(more.length);
});

it("tells a page where they are, from its own folder, and of which letters", () => {
  const fonts = [{ script: find("armenian"), file: "assets/letters-armenian-1.woff2" }];
  const page = addFaces("<head><title>a</title></head>", fonts, "../..");
  expect(page).toContain("src:url(../../assets/letters-armenian-1.woff2);unicode-range:u+530-58f");
  expect(() => addFaces("<p>", fonts, ".")).toThrow("without a head");
});
