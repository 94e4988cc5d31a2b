import type { Knowledge } from "./knowledge.ts";
import { markSequence, orderFile, orderOf, readAcceptedOrders, swappedKind } from "./markOrder.ts";
import type { Passage } from "./passages.ts";
import type { Fault } from "./readYaml.ts";

/** A text beside the English one, with the marks of both as they follow each other. */
type Pair = { readonly there: readonly string[]; readonly here: readonly string[] };

/**
 * Figures that have changed places in one language. Marks of one kind follow each other as in English, always; all marks together do so too, or
 * in the order that a person accepted in mark-orders.yaml because the language says it so ("2 people in April": 4月に2人). Which marks a text
 * bears at all is compared elsewhere.
 */
export function checkOrder(knowledge: Knowledge): Fault[] {
  const faults: Fault[] = [];
  const accepted = readAcceptedOrders(knowledge.directory, faults);
  const pairs = topicPairs(knowledge);
  const swapped = pairs.flatMap(({ key, file, line, field, ...pair }) => {
    const message = orderFault(pair, knowledge, { key, order: accepted.get(key) });
    return message === null ? [] : [{ file, line, field, message }];
  });
  const english = new Map(pairs.map(({ key, there }) => [key, orderOf(there, there)]));
  const idle = [...accepted]
    .filter(([key, order]) => (english.get(key) ?? order) === order)
    .map(([key]) => ({ file: orderFile(knowledge.directory), line: 1, field: key, message: "accepts the order of English, or of no text: take it out" }));
  return [...faults, ...swapped, ...idle];
}

type TopicPair = Pair & { readonly key: string } & Pick<Fault, "file" | "line" | "field">;
function topicPairs({ topics }: Knowledge): TopicPair[] {
  return topics.flatMap(({ id, texts }) =>
    [...texts]
      .filter(([language]) => language !== "en")
      .flatMap(([language, { file, facets }]) =>
        [...facets].map(([field, { text, line }]) => ({
          key: `${id}/${field}/${language}`,
          file,
          line,
          field,
          there: markSequence(texts.get("en")?.facets.get(field)?.text ?? ""),
          here: markSequence(text),
        })),
      ),
  );
}

/** Figures that have changed places in a row of a table: its sentences are short, so they follow English without exception. */
export function checkRowOrder(knowledge: Knowledge, passages: readonly Passage[]): Fault[] {
  const rows = passages.filter(({ subject }) => /^(?:status|office|prefecture|hotline):/.test(subject));
  const english = new Map(rows.filter(({ language }) => language === "en").map((row) => [`${row.subject}/${row.facet}`, markSequence(row.text)]));
  return rows.flatMap(({ id, subject, facet, text }) => {
    const message = orderFault({ there: english.get(`${subject}/${facet}`) ?? [], here: markSequence(text) }, knowledge);
    return message === null ? [] : [{ file: knowledge.directory, line: 1, field: id, message }];
  });
}

/** What a person accepted for a text instead of the order of English. */
type Accepted = { readonly key: string; readonly order: string | undefined };

function orderFault({ there, here }: Pair, { figures }: Pick<Knowledge, "figures">, accepted?: Accepted): string | null {
  // A mark that only one of the two bears is a fault of its own.
  if (there.some((mark) => !here.includes(mark)) || here.some((mark) => !there.includes(mark))) return null;
  const swapped = swappedKind(there, here, figures);
  if (swapped) return `has ${swapped.here} where English has ${swapped.there}: are two figures swapped? Those of one kind stand in the order of English`;
  const [right, order] = [accepted?.order ?? orderOf(there, there), orderOf(there, here)];
  if (order === right) return null;
  const where = accepted?.order === undefined ? "in English as" : "accepted is";
  const way = accepted ? `, or accept it in mark-orders.yaml (${accepted.key}: ${order})` : "";
  return `its figures follow each other as ${order}, ${where} ${right}: are two swapped? Put them in that order${way}`;
}
