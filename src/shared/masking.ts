/**
 * Personal data is masked before anything is stored, logged or sent to a model (design card §1.7).
 * Each pattern is one kind of data; the mask keeps the kind readable and nothing else.
 */
const PATTERNS: readonly { kind: string; pattern: RegExp; accept?: (digits: string) => boolean }[] = [
  { kind: "email", pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu },
  // Residence card: two letters, eight digits, two letters (在留カード番号).
  { kind: "residence-card", pattern: /(?<![A-Za-z0-9])[A-Z]{2}[ -]?\d{8}[ -]?[A-Z]{2}(?![A-Za-z0-9])/gi },
  { kind: "passport", pattern: /(?<![A-Za-z0-9])[A-Z]{1,2}\d{7}(?![A-Za-z0-9])/gi },
  { kind: "my-number", pattern: /(?<!\d)\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)/g, accept: isMyNumber },
  { kind: "phone", pattern: /(?<![\d-])(?:\+81[ -]?|0)\d{1,4}[ -]?\d{2,4}[ -]?\d{3,4}(?!\d)/g, accept: (digits) => digits.length >= 10 && !isPublicLine(digits) },
];

/**
 * The text with personal data replaced, and which kinds were found.
 * @example maskPersonalData("my card is AB12345678CD") // {text: "my card is [residence-card]", kinds: ["residence-card"]}
 */
export function maskPersonalData(text: string): { text: string; kinds: string[] } {
  const kinds = new Set<string>();
  let masked = text;
  for (const { kind, pattern, accept } of PATTERNS) {
    masked = masked.replace(pattern, (found) => {
      if (accept && !accept(found.replace(/\D/g, ""))) return found;
      kinds.add(kind);
      return `[${kind}]`;
    });
  }
  return { text: masked, kinds: [...kinds] };
}

/** Check digit of the My Number, as the ministry's ordinance no. 85 of 2014, Art. 5 defines it. */
function isMyNumber(digits: string): boolean {
  let sum = 0;
  for (let n = 1; n <= 11; n++) sum += Number(digits[11 - n]) * (n <= 6 ? n + 1 : n - 5);
  const rest = sum % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}

/** 0570 and 0120 are lines of offices, which people ask about: not personal. */
const isPublicLine = (digits: string): boolean => /^(0570|0120|0800)/.test(digits);
