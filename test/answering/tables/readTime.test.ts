import { describe, expect, it } from "vitest";
import { digitHours, readTime } from "../../../src/answering/tables/readTime.ts";

describe("readTime", () => {
  it.each([
    ["is anyone there at 8 pm", "20:00"],
    ["can i go at 5pm", "17:00"],
    ["at 9:30 a.m. in the office", "09:30"],
    ["open at 12 am?", "00:00"],
    ["open at 12 pm?", "12:00"],
    ["at 17:45", "17:45"],
    ["is it open at 5", "17:00"],
    ["at 9 o'clock", "09:00"],
    ["夜8時に電話したい", "20:00"],
    ["午前9時半から", "09:30"],
    ["午後3時15分", "15:15"],
    ["17時でも間に合いますか", "17:00"],
    ["よる8じにはなせる", "20:00"],
    ["5じでもいいですか", "17:00"],
    ["ごごの2じはん", "14:30"],
  ])("reads %s as %s", (text, time) => {
    expect(readTime(text, false)).toBe(time);
  });

  it("takes the evening from other words", () => {
    expect(readTime("at 8 o'clock in the evening", true)).toBe("20:00");
  });

  it.each(["28 hours a week", "週に28時間働く", "1しゅうかんに28じかん", "room 305", "", "at 30 o'clock"])("reads no time in %j", (text) => {
    expect(readTime(text, false)).toBeNull();
  });
});

describe("digitHours", () => {
  it.each([
    ["よる はちじに でんわしたい", "よる 8じに でんわしたい"],
    ["ごごさんじはんまで", "ごご3じはんまで"],
    ["あさの くじから じゅういちじまで", "あさの 9じから 11じまで"],
  ])("writes the hours of “%s” in digits", (text, digits) => {
    expect(digitHours(text)).toBe(digits);
  });

  it.each([
    "なんじから なんじまで ですか",
    "なんばんに かけますか",
    "あかるいにじ",
    "じゅうじかん はたらく",
    "ごじゅうえん",
    "さんじゅう",
    "いちじかん",
  ])("leaves “%s” as it is", (text) => {
    expect(digitHours(text)).toBe(text);
    expect(readTime(text.replaceAll(" ", ""), false)).toBeNull();
  });
});
