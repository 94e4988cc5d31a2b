import { beforeAll, describe, expect, it } from "vitest";
import { contactsOf } from "../../src/answering/contacts.ts";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { smallDeps } from "../support/smallDeps.ts";
import { smallKnowledge } from "../support/smallKnowledge.ts";

const CENTER = "immigration-information-center";
let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await smallDeps(
    {},
    smallKnowledge({
      "hotlines.yaml": (text) =>
        text.replace('{number: "0570-013904", use: main}', '{number: "0570-013904", use: main}, {number: "03-1111-2222", use: main, languages: [vi]}'),
    }),
  );
});
const at = (time: string): AnsweringDeps => ({ ...deps, clock: () => new Date(time) });

describe("contactsOf", () => {
  it("says name, phones, hours and where it is known from", () => {
    expect(contactsOf([CENTER], { language: "en" }, deps)[0]).toMatchObject({
      id: `hotline:${CENTER}`,
      name: "Information Center",
      phones: ["0570-013904", "03-1111-2222", "03-5796-7112"],
      hours: expect.stringContaining("08:30"),
      languages: ["ja", "en", "zh-Hans", "zh-Hant", "vi"],
      address: null,
      url: "https://example.org/card",
    });
  });

  it("gives only the reader's own line where there is one", () => {
    expect(contactsOf([CENTER], { language: "vi" }, deps)[0]?.phones).toEqual(["03-1111-2222"]);
  });

  it("falls back to the English name", () => {
    expect(contactsOf([CENTER], { language: "ne" }, deps)[0]?.name).toBe("Information Center");
  });

  it.each([
    ["open on a weekday at noon in Japan", "2026-11-24T03:00:00Z", true],
    ["closed in the evening", "2026-11-24T12:00:00Z", false],
    ["closed on Saturday", "2026-11-21T03:00:00Z", false],
    ["closed on a holiday", "2026-11-23T03:00:00Z", false],
    ["closed at the turn of the year", "2026-12-30T03:00:00Z", false],
  ])("says that the line is %s", (_what, time, open) => {
    expect(contactsOf([CENTER], { language: "en" }, at(time))[0]?.openNow).toBe(open);
  });

  it("keeps the order, and leaves out a line that is not known", () => {
    expect(contactsOf(["nowhere", CENTER], { language: "en" }, deps).map(({ id }) => id)).toEqual([`hotline:${CENTER}`]);
  });
});
