import { describe, expect, it } from "vitest";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { allPassages } from "../../src/knowledge/passages.ts";
import { collectKnowledge } from "../../src/knowledge/readKnowledge.ts";
import type { Fault } from "../../src/knowledge/readYaml.ts";
import { smallKnowledge } from "../support/smallKnowledge.ts";

const read = (vietnamese: string): { knowledge: Knowledge; faults: Fault[] } => {
  const faults: Fault[] = [];
  return { knowledge: collectKnowledge(smallKnowledge({ "translations/vi.yaml": vietnamese }), faults), faults };
};
const textOf = ({ knowledge }: { knowledge: Knowledge }, id: string): string | undefined =>
  allPassages(knowledge).passages.find((passage) => passage.id === id)?.text;

const GARDENER = `
statuses:
  gardener: {names: [Người làm vườn, visa làm vườn], activity: Bạn chăm sóc vườn theo hợp đồng., examples: [trưởng nhóm làm vườn], workNote: Bạn được làm việc ở vườn., family: Gia đình bạn có thể sang., changed: [Thời hạn dài nhất đã tăng.], asks: [visa nào cho người làm vườn]}
`;

describe("translateTables", () => {
  it("reads a row out in a language that has its texts", () => {
    const made = read(GARDENER);
    expect(made.faults).toEqual([]);
    expect(textOf(made, "status:gardener/who/vi")).toContain("Bạn chăm sóc vườn theo hợp đồng.");
    expect(textOf(made, "status:gardener/notes/vi")).toContain("Thời hạn dài nhất đã tăng.");
    expect(textOf(made, "status:gardener/rules/vi")).toContain("Gia đình bạn có thể sang.");
  });

  it("finds a row by all its names, and by its ways of asking", () => {
    const { aliases, asks } = allPassages(read(GARDENER).knowledge);
    const names = aliases.filter(({ subject, language }) => subject === "status:gardener" && language === "vi").map(({ name }) => name);
    expect(names).toEqual(["Người làm vườn", "visa làm vườn"]);
    expect(asks.filter(({ language }) => language === "vi").map(({ text }) => text)).toEqual(["visa nào cho người làm vườn"]);
  });

  it("reads no row out in a language that only has its name, but for the address, phone and hours of an office", () => {
    const made = read(
      "statuses: {gardener: {names: [Người làm vườn]}}\noffices: {north-bureau: {names: [Cục miền Bắc]}}\nhotlines: {immigration-information-center: {names: [Trung tâm thông tin]}}\n",
    );
    expect(made.faults).toEqual([]);
    const subjects = allPassages(made.knowledge)
      .passages.filter(({ language }) => language === "vi")
      .map(({ subject }) => subject);
    expect(new Set(subjects)).toEqual(new Set(["office:north-bureau"]));
    expect(made.knowledge.offices.get("north-bureau")?.names.vi).toBe("Cục miền Bắc");
    expect(made.knowledge.hotlines.get("immigration-information-center")?.names.vi).toBe("Trung tâm thông tin");
  });

  it("tells a variant by its own name and what its status says", () => {
    const made = read(`${GARDENER}  gardener-apprentice: {names: [Người học làm vườn]}\n`);
    expect(textOf(made, "status:gardener-apprentice/who/vi")).toContain("Người học làm vườn");
    expect(textOf(made, "status:gardener-apprentice/who/vi")).toContain("Bạn chăm sóc vườn theo hợp đồng.");
  });

  it("names prefectures, and the office in charge of them", () => {
    const made = read("prefectures: {northland: [tỉnh Bắc]}\noffices: {north-bureau: {names: [Cục miền Bắc], does: Nơi này nhận đơn của cả miền Bắc.}}\n");
    expect(textOf(made, "prefecture:northland/where/vi")).toContain("Nếu bạn sống ở tỉnh Bắc, nơi phụ trách là Cục miền Bắc.");
  });

  it("names rows that no table has", () => {
    expect(read("statuses: {gardner: {names: [Người làm vườn]}}\nconcepts: {rose: [hoa hồng]}\n").faults.map(({ field, message }) => [field, message])).toEqual(
      [
        ["statuses.gardner", "there is no such row"],
        ["concepts.rose", "there is no such row"],
      ],
    );
  });

  it("finds danger in a language's own words, with and without their marks", () => {
    const { knowledge, faults } = read("concerns: {danger: ['nguy hiểm']}\n");
    const patterns = knowledge.concerns.find(({ id }) => id === "danger")?.patterns.get("vi") ?? [];
    expect(faults).toEqual([]);
    expect(["tôi đang gặp nguy hiểm", "toi dang gap nguy hiem", "tôi khỏe"].map((text) => patterns.some((pattern) => pattern.test(text)))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("adds the questions that are declined in a further language, and names a concern that there is none of", () => {
    const { knowledge, faults } = read("declined: {danger: [cách nấu phở], cooking: [cách nấu cơm]}\n");
    expect(knowledge.declined.get("danger")?.get("vi")).toEqual(["cách nấu phở"]);
    expect(faults.map(({ field }) => field)).toEqual(["declined.cooking"]);
  });

  it("names a pattern that does not compile", () => {
    expect(read("concerns: {danger: ['(']}\n").faults.map(({ field }) => field)).toEqual(["concerns.danger"]);
  });
});
