import { z } from "zod";
import { isLanguage } from "../language/languages.ts";

/** Shapes of the files in knowledge/ (design card §5). Every object is strict: an unknown field is a typing error of an editor. */

export const FACETS = ["summary", "who", "when", "where", "cost", "documents", "how", "rules", "penalty", "contact", "notes"] as const;
export const facet = z.enum(FACETS);
export type Facet = z.infer<typeof facet>;

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case words joined by hyphens");
const day = z.iso.date();
const text = z.string().trim().min(1);
export const languageTag = z.string().refine(isLanguage, "is not one of the languages in language/languages.ts");
/** One text for each language that it is written in. English, Japanese and plain Japanese always. */
const texts = z.strictObject({ en: text, ja: text, "ja-simple": text }).catchall(text);
const textLists = z.strictObject({ en: z.array(text), ja: z.array(text), "ja-simple": z.array(text) }).catchall(z.array(text));
export type Texts = z.infer<typeof texts>;
export type TextLists = z.infer<typeof textLists>;

const confidence = z.enum(["official", "secondary"]);

const sourceRef = z.strictObject({ source: id, place: text, confidence: confidence.default("official") });
export type SourceRef = z.infer<typeof sourceRef>;

/** An ask is what people say; as a one-key map it also says which facet it asks for. */
const ask = z.union([text, z.partialRecord(facet, text).refine((map) => Object.keys(map).length === 1, "an ask names one facet")]);
export const askList = z.array(ask);
const askLists = z.strictObject({ en: askList, ja: askList, "ja-simple": askList }).catchall(askList);

export const source = z.strictObject({
  id,
  title: z.strictObject({ en: text, ja: text }),
  publisher: z.strictObject({ en: text, ja: text }),
  url: z.url(),
  edition: text,
  checked: day,
  /** `opinion`: a private text, always labelled so where it is used. */ kind: z.enum(["official", "opinion"]).default("official"),
});
export type Source = z.infer<typeof source>;

export const FIGURE_KINDS = [
  "yen",
  "days",
  "hours",
  "minutes",
  "weeks",
  "months",
  "years",
  "age",
  "percent",
  "count",
  "points",
  "times",
  "date",
  "month",
  "year",
  "fiscal-year",
] as const;
export const figure = z.strictObject({
  id,
  kind: z.enum(FIGURE_KINDS),
  values: z.array(z.strictObject({ value: z.union([z.number(), z.string()]), from: day.optional(), to: day.optional() })).min(1),
  source: id,
  place: text,
  checked: day,
  confidence: confidence,
});
export type Figure = z.infer<typeof figure>;

export const topicFile = z.strictObject({
  id,
  sources: z.array(sourceRef).min(1),
  facets: z.partialRecord(facet, z.array(sourceRef).min(1)).default({}),
  related: z.array(id).default([]),
  concerns: z.array(id).default([]),
  /** Who confirms what it says where no telephone line does: a key of `say.confirmAt.…` in the messages. */
  confirmAt: id.optional(),
  /** True for a survey of many things: where it and a more particular topic both fit, the other answers. */
  overview: z.boolean().default(false),
  checked: day,
  reviewBy: day,
});
export const topicFrontMatter = z.strictObject({
  title: text,
  official: text.optional(),
  asks: askList,
  translation: z.union([z.enum(["original", "draft"]), z.string().regex(/^reviewed /)]),
});
export type TopicFrontMatter = z.infer<typeof topicFrontMatter>;

/** A length of stay: 4y3m, 5y, 30d. */
const duration = z
  .string()
  .regex(/^(\d+y)?(\d+m)?(\d+d)?$/, "write a length as 5y, 4y3m, 6m or 30d")
  .min(2);
const period = z.strictObject({
  when: texts.optional(),
  fixed: z.array(duration).optional(),
  individual: z.boolean().optional(),
  upTo: duration.optional(),
  upToDays: z.number().int().optional(),
  unlimited: z.boolean().optional(),
  duringActivity: z.boolean().optional(),
});
export type Period = z.infer<typeof period>;

const statusCells = {
  id,
  names: texts,
  also: textLists,
  activity: texts,
  examples: textLists,
  periods: z.array(period).min(1),
  /** What limits all periods together, said with them. */
  periodNote: texts.optional(),
  work: z.enum(["any", "limited", "permission", "designated"]),
  workNote: texts,
  family: texts,
  /** `facet: when` marks a change of the period of stay, said with the period itself. */
  changed: z.array(z.strictObject({ since: day, facet: z.literal("when").optional(), text: texts })),
  asks: askLists,
  sources: z.array(sourceRef).min(1),
};
const statusVariant = z.strictObject({
  ...statusCells,
  card: z.boolean().optional(),
  activity: texts.optional(),
  examples: textLists.optional(),
  periods: statusCells.periods.optional(),
  work: statusCells.work.optional(),
  workNote: texts.optional(),
  family: texts.optional(),
  changed: statusCells.changed.optional(),
  sources: statusCells.sources.optional(),
});
export const status = z.strictObject({
  ...statusCells,
  number: z.number().int().nullable(),
  table: text,
  outside: z.boolean().default(false),
  card: z.boolean(),
  checked: day,
  variants: z.array(statusVariant),
});
export type Status = z.infer<typeof status>;
export type StatusCells = Omit<Status, "number" | "table" | "outside" | "checked" | "variants">;

const phone = z.strictObject({
  number: z.string().regex(/^[#\d][\d-]*$/),
  use: z.enum(["main", "ip-or-abroad", "notifications", "online-applications", "records", "examinations"]),
  languages: z.array(languageTag).optional(),
  area: texts.optional(),
});
export type Phone = z.infer<typeof phone>;
const clock = z.string().regex(/^\d\d:\d\d$/);
const openingHours = z.strictObject({
  days: z.enum(["mon-fri", "mon-sat", "every-day", "sat", "sun", "sat-sun", "mon", "tue", "wed", "thu", "fri"]),
  from: clock,
  to: clock,
  holidays: z.boolean().optional(),
  languages: z.array(languageTag).optional(),
});
export type OpeningHours = z.infer<typeof openingHours>;
const closed = z.array(z.enum(["holidays", "year-end"]));

export const office = z.strictObject({
  id,
  kind: z.enum(["bureau", "district", "airport", "building", "support-center", "center", "branch", "port-branch"]),
  parent: id.nullable(),
  names: texts,
  also: textLists,
  prefecture: id,
  city: z.strictObject({ en: text, ja: text }),
  address: z.strictObject({ en: text, ja: text.optional() }).optional(),
  phones: z.array(phone).default([]),
  serves: z.array(id).default([]),
  does: texts,
  desk: z.boolean().default(false),
  hours: z.array(openingHours).optional(),
  closed: closed.default([]),
  hoursConfidence: confidence.optional(),
  access: texts.optional(),
  account: z.strictObject({ handle: text.optional(), mascot: text.optional() }).optional(),
  asks: z.union([askLists, z.tuple([])]).default([]),
  /** `sides`: the only facets of the row that this place in the source is for (its hours, the way there); all where there is none. */
  sources: z.array(sourceRef.extend({ sides: z.array(facet).min(1).optional() })).min(1),
  confidence,
  checked: day,
});
export type Office = z.infer<typeof office>;

/** What a line is for; the words for each stand in knowledge/messages (`tables`). */
export const THEMES = [
  "status",
  "law",
  "work",
  "trainee",
  "rights",
  "feelings",
  "violence",
  "danger",
  "medical",
  "consumer",
  "travel",
  "disaster",
  "life",
  "lost-card",
] as const;
export type Theme = (typeof THEMES)[number];

export const hotline = z.strictObject({
  id,
  names: texts,
  also: textLists,
  themes: z.array(z.enum(THEMES)).min(1),
  /** What the hours do not say: other languages, days that change. */
  hoursNote: texts.optional(),
  topic: texts,
  phones: z.array(phone).min(1),
  hours: z.array(openingHours).default([]),
  closed: closed.default([]),
  languages: z.array(languageTag),
  cost: z.enum(["free", "call-charge", "unknown"]),
  asks: askLists,
  sources: z.array(sourceRef).min(1),
  confidence,
  checked: day,
});
export type Hotline = z.infer<typeof hotline>;

export const prefecture = z.strictObject({
  id,
  names: texts,
  also: z.strictObject({ en: z.array(text), ja: z.array(text), "ja-simple": z.array(text).default([]) }).catchall(z.array(text)),
  cities: z.strictObject({ en: z.array(text), ja: z.array(text), kana: z.array(text) }),
  bureau: id,
  district: id.optional(),
});
export type Prefecture = z.infer<typeof prefecture>;

export const concept = z.strictObject({ id, names: texts, also: textLists, reading: text.optional(), gloss: text.optional() });
export type Concept = z.infer<typeof concept>;
