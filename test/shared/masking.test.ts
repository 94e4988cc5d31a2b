import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatValue } from "../../src/knowledge/figures.ts";
import { LANGUAGE_TAGS } from "../../src/language/languages.ts";
import { maskPersonalData } from "../../src/shared/masking.ts";

const masked = (text: string): string => maskPersonalData(text).text;
const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(""));
const letters = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcxyz"), { minLength: length, maxLength: length }).map((list) => list.join(""));
const separator = fc.constantFrom("", "-", " ");
/** Words around a number, as people write them, in scripts with and without spaces. */
const around = fc.constantFrom(
  ["", ""],
  ["my number is ", ", what now?"],
  ["番号は", "です"],
  ["(", ")"],
  ["số của tôi: ", "."],
  ["หมายเลข ", " ครับ"],
  ["「", "」を なくしました"],
);
const joined = (parts: readonly string[], gap: string): string => parts.join(gap);

/** My Number check digit, written from the ordinance again: weights 6,5,4,3,2,7,6,5,4,3,2 from the left. */
function withCheckDigit(first: string): string {
  const rest = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2].reduce((sum, weight, at) => sum + weight * Number(first[at]), 0) % 11;
  return `${first}${rest <= 1 ? 0 : 11 - rest}`;
}

describe("maskPersonalData hides", () => {
  it("the number of a residence card, joined or with gaps, in capitals or not", () => {
    fc.assert(
      fc.property(letters(2), digits(8), letters(2), separator, around, (head, middle, tail, gap, [before = "", after = ""]) => {
        expect(maskPersonalData(`${before}${joined([head, middle, tail], gap)}${after}`)).toEqual({
          text: `${before}[residence-card]${after}`,
          kinds: ["residence-card"],
        });
      }),
    );
  });

  it("a passport number of two letters and seven digits, or one and seven", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 }).chain(letters), digits(7), around, (head, middle, [before = "", after = ""]) => {
        expect(masked(`${before}${head}${middle}${after}`)).toBe(`${before}[passport]${after}`);
      }),
    );
  });

  it.each([
    ["China", "E12345678"],
    ["China, since 2017", "EB1234567"],
    ["Korea", "M12345678"],
    ["the Philippines", "P1234567A"],
    ["Brazil", "FX123456"],
    ["Vietnam", "C1234567"],
    ["Japan, with a gap", "TK 1234567"],
  ])("a passport number of %s", (_country, number) => {
    expect(masked(`my passport ${number} expires soon`)).toBe("my passport [passport] expires soon");
  });

  it("a My Number, whose check digit is right", () => {
    fc.assert(
      fc.property(digits(11), separator, around, (first, gap, [before = "", after = ""]) => {
        const number = withCheckDigit(first);
        expect(masked(`${before}${joined([number.slice(0, 4), number.slice(4, 8), number.slice(8)], gap)}${after}`)).toBe(`${before}[my-number]${after}`);
      }),
    );
  });

  it("a mobile number, joined, with hyphens, with gaps, or with the country code", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("090", "080", "070", "050"),
        digits(3).map((rest) => `2${rest}`),
        digits(4),
        separator,
        fc.boolean(),
        around,
        (head, middle, tail, gap, abroad, [before = "", after = ""]) => {
          const number = abroad ? joined(["+81", head.slice(1), middle, tail], gap) : joined([head, middle, tail], gap);
          // Twelve digits with the country code can look like a My Number: which of the two it is called matters little.
          expect(masked(`${before}${number}${after}`).replace(/\+?\[(phone|my-number)\]/, "…")).toBe(`${before}…${after}`);
        },
      ),
    );
  });

  it.each([
    "090–1234–5678",
    "090ー1234ー5678",
    "090−1234−5678",
    "090.1234.5678",
    "(090)1234-5678",
    "03(1234)5678",
    "+81-(0)90-1234-5678",
    "TEL-090-1234-5678",
    "0081-90-1234-5678",
    "+84 90 1234 567",
  ])("a phone number written as %s", (number) => {
    const { text, kinds } = maskPersonalData(`call me: ${number} please`);
    expect(text).not.toMatch(/1234/);
    expect(kinds).toEqual(["phone"]);
  });

  it("a number in the digits of another script, with what stands around it as it was", () => {
    expect(masked("मेरो नम्बर ०९०-१२३४-५६७८ हो, १४ दिन")).toBe("मेरो नम्बर [phone] हो, १४ दिन");
  });

  it("what a mask sets free", () => {
    expect(masked("09012345678AB1234567")).toBe("[phone][passport]");
  });

  it("an e-mail address", () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,8}([._+-][a-z0-9]{1,8}){0,2}$/);
    const domain = fc.stringMatching(/^[a-z0-9]{1,10}(\.[a-z]{2,5}){1,2}$/);
    fc.assert(
      fc.property(name, domain, (user, host) => {
        expect(masked(`write to ${user}@${host} please`)).toBe("write to [email] please");
      }),
    );
  });

  it("everything in a message that holds several kinds", () => {
    const { text, kinds } = maskPersonalData("AB12345678CD, TK1234567, 1234-5678-9018, 090-1234-5678, a@b.jp");
    expect(text).toBe("[residence-card], [passport], [my-number], [phone], [email]");
    expect(kinds.toSorted()).toEqual(["email", "my-number", "passport", "phone", "residence-card"]);
  });
});

describe("maskPersonalData leaves", () => {
  it.each(["0570-013904", "0570-01-3904", "0120-279-338", "0120279338", "0800-123-4567"])("%s, the line of an office", (number) => {
    expect(maskPersonalData(`is ${number} the right line?`)).toEqual({ text: `is ${number} the right line?`, kinds: [] });
  });

  it.each([
    "2026-10-01",
    "20261001",
    "01/10/2026",
    "2026年10月1日",
    "33,000 yen",
    "3,000,000円",
    "28 hours a week",
    "08:30-17:15",
    "〒108-8255",
    "FY2023",
    "Art. 22-4(1)",
    "N2, JLPT",
    "COVID19",
    "令和8年法律第32号",
    "1-3-20 Gorin",
    "A1234",
    "123456789",
    "https://www.moj.go.jp/isa/01_00643.html",
  ])("%s, an ordinary figure", (figure) => {
    expect(maskPersonalData(`what about ${figure} then`)).toEqual({ text: `what about ${figure} then`, kinds: [] });
  });

  it("twelve digits whose check digit is wrong: they are no My Number", () => {
    fc.assert(
      fc.property(digits(11), fc.integer({ min: 1, max: 9 }), (first, off) => {
        const right = withCheckDigit(first);
        const wrong = `${first}${(Number(right[11]) + off) % 10}`;
        expect(maskPersonalData(`reference ${wrong}`).kinds).not.toContain("my-number");
      }),
    );
  });

  it.each(LANGUAGE_TAGS)("amounts, lengths and dates as we print them in %s", (language) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50_000_000 }),
        fc.integer({ min: 1, max: 3650 }),
        fc.date({ min: new Date("1990-01-01"), max: new Date("2040-12-31"), noInvalidDate: true }),
        (yen, days, date) => {
          const text = [
            formatValue("yen", yen, language),
            formatValue("days", days, language),
            formatValue("date", date.toISOString().slice(0, 10), language),
          ].join("; ");
          expect(maskPersonalData(text)).toEqual({ text, kinds: [] });
        },
      ),
      { numRuns: 30 },
    );
  });

  it("a text that was masked before as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789ABab@.-+ []"), maxLength: 40 }), (text) => {
        const once = masked(text);
        expect(masked(once)).toBe(once);
      }),
    );
  });
});
