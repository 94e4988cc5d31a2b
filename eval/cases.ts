import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { isLanguage } from "../src/language/languages.ts";

const EXPECT = ["answer", "escalate", "answer+escalate", "refuse", "clarify"] as const;

/** As judgeCase uses it. */
const pattern = z.string().refine(isPattern, "is not a regular expression");

/** One evaluation case (design card §8). `must` and `must_not` are regular expressions on the normalised answer with its contacts. */
const evalCase = z.strictObject({
  id: z.string(),
  lang: z.string().refine(isLanguage),
  q: z.string(),
  turns: z.array(z.string()).default([]),
  topic: z.string(),
  expect: z.enum(EXPECT),
  must: z.array(pattern).default([]),
  must_not: z.array(pattern).default([]),
  note: z.string().optional(),
});
export type EvalCase = z.infer<typeof evalCase> & { readonly dataset: string };

/**
 * All cases of a folder, or of one file.
 * @throws Error naming file and line of the first case that is not well formed
 */
export function readCases(path: string): EvalCase[] {
  const files = path.endsWith(".jsonl")
    ? [path]
    : readdirSync(path)
        .filter((name) => name.endsWith(".jsonl"))
        .sort()
        .map((name) => join(path, name));
  return files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, at) => {
        if (!line.trim()) return [];
        const parsed = evalCase.safeParse(parseLine(line, `${file}:${at + 1}`));
        if (!parsed.success) throw new Error(`${file}:${at + 1}: ${z.prettifyError(parsed.error)}`);
        return [{ ...parsed.data, dataset: basename(file, ".jsonl") }];
      }),
  );
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${place}: is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "i") instanceof RegExp;
  } catch {
    return false;
  }
}
