import { describe, expect, it } from "vitest";
import { officePassages } from "../../src/knowledge/officePassages.ts";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import { REAL_KNOWLEDGE } from "../support/smallKnowledge.ts";

const { passages } = officePassages(readKnowledge(REAL_KNOWLEDGE));
const sidesOf = (subject: string, language: string): string[] =>
  passages.filter((passage) => passage.subject === subject && passage.language === language).map(({ facet }) => facet);
const textOf = (subject: string, facet: string, language: string): string =>
  passages.find((passage) => passage.subject === subject && passage.facet === facet && passage.language === language)?.text ?? "";

describe("officePassages", () => {
  it("reads a row out whole in the languages that hold everything", () => {
    expect(sidesOf("office:osaka", "en")).toEqual(["summary", "where", "contact", "when", "rules", "notes"]);
  });

  it.each(["vi", "pt", "zh-Hans", "zh-Hant"])("tells the address, the phone and the hours in %s", (language) => {
    expect(sidesOf("office:osaka", language)).toEqual(["where", "contact", "when"]);
    expect(textOf("office:osaka", "contact", language)).toContain("0570-064259");
    expect(textOf("office:osaka", "when", language)).toContain("09:00");
  });

  it("writes the address as its readers read it, and no way there in another language", () => {
    expect(textOf("office:osaka", "where", "zh-Hans")).toContain("大阪府大阪市住之江区");
    expect(textOf("office:tokyo", "where", "vi")).toContain("Konan");
    expect(textOf("office:tokyo", "where", "vi")).not.toContain("take bus");
  });
});
