import { asciiDigits } from "../language/normalizeText.ts";

/** What stands between the parts of a phone number: hyphens and dashes of every kind, the long mark ー that looks like one, dots, spaces. */
const GAP = "[ .\\u2010-\\u2015\\u2212\\uff0dー-]{0,3}";
/** A part in brackets, or not: 03(1234)5678. */
const part = (digits: string): string => `${GAP}(?:\\(${digits}\\)|${digits})${GAP}`;
const NOT_BEFORE = "(?<!\\d|\\d[.\\u2010-\\u2015\\u2212ー-])";
/** From abroad first: +81-(0)90-1234-5678, 0081 90 …; then (090)1234-5678 and 03-1234-5678. */
const PHONE = new RegExp(
  `(?:(?:\\+|${NOT_BEFORE}(?:00|010${GAP}))81${GAP}(?:\\(0\\)${GAP})?\\d{1,4}|\\(0\\d{1,4}\\)|${NOT_BEFORE}0\\d{1,4})${part("\\d{1,4}")}\\d{3,4}(?!\\d)`,
  "g",
);
/** Any other country's number with its +: at most 15 digits (ITU E.164). */
const PHONE_ABROAD = new RegExp(`\\+(?!81)\\d(?:${GAP}\\(?\\d\\)?){8,14}(?!\\d)`, "g");

/**
 * Personal data is masked before anything is stored, logged or sent to a model (design card §1.7).
 * Each pattern is one kind of data; the mask keeps the kind readable and nothing else. Digits are ASCII when a pattern sees them.
 */
const PATTERNS: readonly { kind: string; pattern: RegExp; accept?: (digits: string) => boolean }[] = [
  { kind: "email", pattern: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu },
  // Residence card: two letters, eight digits, two letters (在留カード番号).
  { kind: "residence-card", pattern: /(?<![A-Za-z0-9])[A-Z]{2}[ -]?\d{8}[ -]?[A-Z]{2}(?![A-Za-z0-9])/gi },
  // Passports: AB1234567 and C1234567 in most countries, E12345678 (China, Korea), P1234567A (Philippines), FX123456 (Brazil, Ukraine), 12AB34567 (France).
  { kind: "passport", pattern: /(?<![A-Za-z0-9])(?:[A-Z]{1,2}\d{7}[A-Z]?|[A-Z]\d{8}|[A-Z]{2}\d{6}|\d{2}[A-Z]{2}\d{5})(?![A-Za-z0-9])/gi },
  // With a gap only in capitals: "is 3000000" is no passport.
  { kind: "passport", pattern: /(?<![A-Za-z0-9])(?:[A-Z]{2}[ -]\d{7}|[A-Z][ -]\d{7,8})(?![A-Za-z0-9])/g },
  { kind: "my-number", pattern: /(?<!\d)\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)/g, accept: isMyNumber },
  { kind: "phone", pattern: PHONE, accept: isPersonalPhone },
  { kind: "phone", pattern: PHONE_ABROAD },
];

/**
 * The text with personal data replaced, and which kinds were found. Masking again changes nothing.
 * @example maskPersonalData("my card is AB12345678CD") // {text: "my card is [residence-card]", kinds: ["residence-card"]}
 */
export function maskPersonalData(text: string): { text: string; kinds: string[] } {
  const kinds = new Set<string>();
  let masked = text;
  let before: string;
  // A mask may set free what touched the masked number, so it is looked at again until nothing is found.
  do {
    before = masked;
    for (const { kind, pattern, accept } of PATTERNS)
      masked = maskOne(masked, pattern, (found) => (accept?.(found.replace(/\D/g, "")) === false ? null : kind), kinds);
  } while (masked !== before);
  return { text: masked, kinds: [...kinds] };
}

/** Looks in a copy with ASCII digits, which is as long as the text, and cuts the text at the same places. */
function maskOne(text: string, pattern: RegExp, kindOf: (found: string) => string | null, kinds: Set<string>): string {
  let masked = "";
  let at = 0;
  for (const match of asciiDigits(text).matchAll(pattern)) {
    const kind = kindOf(match[0]);
    if (kind === null) continue;
    kinds.add(kind);
    masked += `${text.slice(at, match.index)}[${kind}]`;
    at = match.index + match[0].length;
  }
  return masked + text.slice(at);
}

/** Check digit of the My Number, as the ministry's ordinance no. 85 of 2014, Art. 5 defines it. */
function isMyNumber(digits: string): boolean {
  let sum = 0;
  for (let n = 1; n <= 11; n++) sum += Number(digits[11 - n]) * (n <= 6 ? n + 1 : n - 5);
  const rest = sum % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}

/** Ten digits and more are a subscriber's number. 0570, 0120 and 0800 are lines of offices, which people ask about: not personal. */
function isPersonalPhone(digits: string): boolean {
  return digits.length >= 10 && !/^(?:0570|0120|0800)/.test(digits);
}
