import { beforeAll, describe, expect, it } from "vitest";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { isToDecline } from "../../src/answering/isToDecline.ts";
import type { RankedUnit } from "../../src/answering/rankUnits.ts";
import { smallDeps } from "../support/smallDeps.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await smallDeps();
});

const found = (sentence: number) => ({ units: [{ score: sentence }] as RankedUnit[], clean: "may I keep my card", language: "en" as const });
const subjects = (score: number) => [{ subject: "topic:lost-card", score, asked: new Map() }];

describe("isToDecline", () => {
  it("answers what a sentence answers well and nobody takes for something else", () => {
    expect(isToDecline(found(1), subjects(0.7), { declined: 0, otherField: 0, concern: null }, deps)).toBe(false);
  });

  it.each([
    ["a concern declines", { declined: 0.9, otherField: 0, concern: "prediction" }],
    ["is of another field", { declined: 0, otherField: 0.9, concern: null }],
  ])("declines what most likely %s and no sentence answers well", (_what, likely) => {
    expect(isToDecline(found(-1), subjects(0.4), likely, deps)).toBe(true);
  });

  it("answers the same where a sentence answers it better", () => {
    const likely = { declined: 0.5, otherField: 0, concern: "prediction" };
    expect(isToDecline(found(-2.5), subjects(0.6), likely, deps)).toBe(true);
    expect(isToDecline(found(2), subjects(0.6), likely, deps)).toBe(false);
  });

  it.each([
    ["no subject", []],
    ["no subject that is near", subjects(0.1)],
  ])("declines where there is %s", (_what, ranked) => {
    expect(isToDecline(found(2), ranked, { declined: 0, otherField: 0, concern: null }, deps)).toBe(true);
  });

  it("declines where nothing is to be said", () => {
    expect(isToDecline({ ...found(0), units: [] }, subjects(0.4), { declined: 0.02, otherField: 0.02, concern: null }, deps)).toBe(true);
  });
});
