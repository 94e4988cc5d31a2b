import type { Result } from "./runCases.ts";
import { wilson } from "./wilson.ts";

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Strictly right answers by language, dataset and topic, each with n and a 95 % interval; false refusals beside false answers; times. */
export function report(results: readonly Result[]): string {
  const lines = [line("all", results)];
  for (const key of ["lang", "dataset"] as const)
    for (const [name, group] of groups(results, (result) => result.case[key])) lines.push(line(`${key} ${name}`, group));
  const worst = [...groups(results, (result) => `${result.case.lang} × ${result.case.topic}`)].filter(([, group]) =>
    group.some(({ faults }) => faults.length > 0),
  );
  for (const [name, group] of worst) lines.push(line(name, group));
  const answerable = results.filter(({ case: { expect } }) => expect.startsWith("answer"));
  const others = results.filter(({ case: { expect } }) => !expect.startsWith("answer"));
  const refused = answerable.filter(({ answer }) => answer.outcome !== "answered" && answer.outcome !== "greeting");
  const claimed = others.filter(({ answer }) => answer.outcome === "answered");
  const times = results.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(1);
  lines.push(
    `false refusals ${refused.length}/${answerable.length}; false answers ${claimed.length}/${others.length}; wrong language ${results.filter(({ faults }) => faults.some((fault) => fault.startsWith("language"))).length}; invented figures ${results.filter(({ faults }) => faults.some((fault) => fault.startsWith("invented"))).length}`,
  );
  lines.push(`time a question p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`);
  return lines.join("\n");
}

function line(name: string, group: readonly Result[]): string {
  const right = group.filter(({ faults }) => faults.length === 0).length;
  const [low, high] = wilson(right, group.length);
  return `${name.padEnd(44)} ${String(right).padStart(4)}/${String(group.length).padEnd(4)} ${percent(right / group.length).padStart(7)}  [${percent(low)}, ${percent(high)}]`;
}

function groups(results: readonly Result[], key: (result: Result) => string): [string, Result[]][] {
  const map = new Map<string, Result[]>();
  for (const result of results) map.set(key(result), [...(map.get(key(result)) ?? []), result]);
  return [...map].sort(([one], [other]) => one.localeCompare(other));
}

/** Each wrong answer with its faults, for the person who mends the cause. */
export function problems(results: readonly Result[]): string {
  return results
    .filter(({ faults }) => faults.length > 0)
    .map(
      ({ case: expected, answer, faults }) =>
        `${expected.id} [${expected.lang}] ${[...expected.turns, expected.q].join(" → ")}\n   topic ${expected.topic} → ${answer.status} ${answer.subject ?? ""}/${answer.facet ?? ""}\n   ${faults.join("; ")}\n   ${answer.statements
          .map(({ text }) => text)
          .join(" ")
          .slice(0, 300)}`,
    )
    .join("\n\n");
}
