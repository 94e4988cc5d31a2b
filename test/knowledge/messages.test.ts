import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { fill, languageOfMessage, type Messages, type MessagesFile, readMessages, say } from "../../src/knowledge/messages.ts";
import { readConcerns } from "../../src/knowledge/readConcerns.ts";
import type { Fault } from "../../src/knowledge/readYaml.ts";
import { FACETS } from "../../src/knowledge/schemas.ts";
import { LANGUAGE_TAGS, type Language } from "../../src/language/languages.ts";
import { MESSAGES } from "../support/messages.ts";
import { REAL_KNOWLEDGE, smallKnowledge } from "../support/smallKnowledge.ts";

const SOURCE = fileURLToPath(new URL("../../src", import.meta.url));
/** Every row of a table is read out with its name and its official Japanese name: a frame may say or leave out either. */
const ALWAYS_GIVEN = ["{name}", "{official}"];
const WRITTEN = LANGUAGE_TAGS.filter((tag) => existsSync(join(REAL_KNOWLEDGE, "messages", `${tag}.yaml`)));
const TRANSLATED = WRITTEN.filter((tag) => tag !== "en");

describe("say", () => {
  it("fills its marks", () => {
    expect(say(MESSAGES, "en", "hello", { name: "Binh" })).toBe("Hello Binh");
  });

  it("falls back along the languages table, and to English in the end", () => {
    expect(say(MESSAGES, "ja-simple", "hello", { name: "ビン" })).toBe("こんにちは、ビンさん");
    expect(say(MESSAGES, "vi", "hello", { name: "Binh" })).toBe("Hello Binh");
    expect(say(MESSAGES, "ja", "only")).toBe("Only in English");
  });

  it("throws for a key that no language has, and names it", () => {
    expect(() => say(MESSAGES, "en", "nothing")).toThrow('"say.nothing"');
  });

  it("leaves a mark that nothing fills", () => {
    expect(say(MESSAGES, "en", "hello")).toBe("Hello {name}");
  });
});

describe("fill", () => {
  it("puts in a value as it is, whatever it holds", () => {
    expect(fill("{a}-{b}-{a}", { a: "$&{b}", b: "$1" })).toBe("$&{b}-$1-$&{b}");
  });
});

describe("languageOfMessage", () => {
  it("is the language whose words say shows", () => {
    expect(languageOfMessage(MESSAGES, "ja-simple", "hello")).toBe("ja");
    expect(languageOfMessage(MESSAGES, "ja", "hello")).toBe("ja");
    expect(languageOfMessage(MESSAGES, "vi", "hello")).toBe("en");
  });
});

describe("readMessages", () => {
  const read = (directory: string): Fault[] => {
    const faults: Fault[] = [];
    readMessages(directory, faults);
    return faults;
  };

  it("finds no fault in the real messages", () => {
    expect(read(smallKnowledge())).toEqual([]);
  });

  it("needs the English file, on which all others fall back", () => {
    expect(read("/nowhere")).toEqual([expect.objectContaining({ file: "/nowhere/messages/en.yaml" })]);
  });

  it("names the line of an unknown section and of an empty text", () => {
    expect(read(smallKnowledge({ "messages/ja.yaml": "says:\n  a: b\n" }))).toEqual([expect.objectContaining({ message: expect.stringContaining("says") })]);
    expect(read(smallKnowledge({ "messages/ja.yaml": 'say:\n  a: b\n  c: ""\n' }))).toEqual([expect.objectContaining({ line: 3, field: "say.c" })]);
  });

  it("names each facet that English does not offer", () => {
    expect(read(smallKnowledge({ "messages/en.yaml": "say: {a: b}\n" })).map(({ field }) => field)).toEqual(FACETS.map((facet) => `offer.${facet}`));
  });
});

describe("the real messages", () => {
  let messages: Messages;
  beforeAll(() => {
    const faults: Fault[] = [];
    messages = readMessages(REAL_KNOWLEDGE, faults);
    expect(faults).toEqual([]);
  });
  const of = (language: Language): MessagesFile => {
    const file = messages.get(language);
    if (!file) throw new Error(`no messages in ${language}`);
    return file;
  };

  it.each(TRANSLATED)("have the same keys in %s as in English", (language) => {
    expect(keysOf(of(language))).toEqual(keysOf(of("en")));
  });

  it.each(TRANSLATED)("have the same marks in %s as in English", (language) => {
    const different = Object.entries(textsOf(of("en"))).filter(([key, text]) => {
      const [here, there] = [marksOf(textsOf(of(language))[key] ?? ""), marksOf(text)];
      return here
        .filter((mark) => !there.includes(mark))
        .concat(there.filter((mark) => !here.includes(mark)))
        .some((mark) => !key.startsWith("rows.") || !ALWAYS_GIVEN.includes(mark));
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it.each(WRITTEN)("hold every key that the code says, in %s", (language) => {
    const used = usedKeys();
    expect(used.length).toBeGreaterThan(15);
    expect(used.filter((key) => of(language).say[key] === undefined)).toEqual([]);
  });

  it.each(["ja", "ja-simple"] as const)("end every frame of a row that is a sentence in English as a sentence in %s", (language) => {
    const english = textsOf(of("en"));
    const cut = Object.entries(textsOf(of(language))).filter(([key, text]) => key.startsWith("rows.") && /\.$/u.test(english[key] ?? "") && !/。$/u.test(text));
    expect(cut).toEqual([]);
  });

  it.each(WRITTEN)("hold every frame that the code reads rows out with, in %s", (language) => {
    const used = usedRows();
    expect(used.length).toBeGreaterThan(40);
    expect(used.filter(([table, cell]) => of(language).rows[table]?.[cell] === undefined)).toEqual([]);
  });

  it.each(WRITTEN)("hold what every concern says, in %s", (language) => {
    const concerns = readConcerns(REAL_KNOWLEDGE, []);
    expect(concerns.length).toBeGreaterThan(3);
    expect(concerns.filter((concern) => of(language).say[concern.say] === undefined).map(({ id, say: key }) => `${id}: ${key}`)).toEqual([]);
  });

  it.each(WRITTEN)("hold cues and follow-up patterns that are regular expressions, in %s", (language) => {
    const { cues, followUp } = of(language);
    for (const pattern of [...Object.values(cues).flat(), ...followUp]) expect(() => new RegExp(pattern, "iu"), pattern).not.toThrow();
  });

  it.each(WRITTEN)("have a slot for the row in every way to ask for it, in %s", (language) => {
    const without = Object.entries(of(language).tableAsks).flatMap(([table, facets]) =>
      Object.values(facets)
        .flat()
        .filter((ask) => !ask.includes(`{${table}}`)),
    );
    expect(without).toEqual([]);
  });
});

/** Every text with its path: "say.greeting", "rows.phone.main". */
function textsOf({ say: says, offer, page, rows }: MessagesFile): Record<string, string> {
  const flat = { say: says, offer, page, ...Object.fromEntries(Object.entries(rows).map(([table, cells]) => [`rows.${table}`, cells])) };
  return Object.fromEntries(
    Object.entries(flat).flatMap(([part, texts]) => Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [[`${part}.${key}`, text]]))),
  );
}

function keysOf(file: MessagesFile): string[] {
  const asks = Object.entries(file.tableAsks).flatMap(([table, facets]) => Object.keys(facets).map((facet) => `tableAsks.${table}.${facet}`));
  return [...Object.keys(textsOf(file)), ...asks, ...Object.keys(file.cues).map((facet) => `cues.${facet}`)].toSorted();
}

const marksOf = (text: string): string[] => [...new Set(text.match(/\{+[a-zA-Z][^{}]*\}+/g))];

function sources(): { path: string; text: string }[] {
  return readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => ({ path, text: readFileSync(join(SOURCE, path), "utf8") }));
}

const literals = (code: string): string[] => [...code.matchAll(/"([^"\n]+)"/g)].map(([, literal]) => literal ?? "");

/** Keys in the third place of `say(messages, language, "key")`, after `key:`, and of the form "error.…". */
function usedKeys(): string[] {
  const found = sources().flatMap(({ text }) => [
    ...[...text.matchAll(/\bsay\(\s*[\w.]*messages,\s*[\w.]+,\s*([^,)]+)/g)].flatMap(([, key = ""]) => literals(key)),
    ...[...text.matchAll(/\bkey: ([^,}\n]+)/g)].flatMap(([, key = ""]) => literals(key)),
    ...literals(text).filter((literal) => /^error\.[a-zA-Z]+$/.test(literal)),
  ]);
  return [...new Set(found)];
}

/** Frames named in `rowText(messages, language, "table", "cell")`, or in `say("cell")` where `say` is bound to one table. */
function usedRows(): [string, string][] {
  return sources().flatMap(({ text }): [string, string][] => {
    const direct = [...text.matchAll(/rowText\(\s*[\w.]+,\s*\w+,\s*"(\w+)",\s*([^;]*?)\)/g)].flatMap(([, table = "", cell = ""]) =>
      literals(cell.replace(/=== "[^"]*"/g, "")).map((name): [string, string] => [table, name]),
    );
    const bound = /rowText\([\w.]+, language, "(\w+)", cell\)/.exec(text)?.[1];
    const said = bound
      ? [...text.matchAll(/\bsay\(([^,)]+)/g)].flatMap(([, cell = ""]) =>
          literals(cell.replace(/=== "[^"]*"/g, "")).map((name): [string, string] => [bound, name]),
        )
      : [];
    return [...direct, ...said];
  });
}
