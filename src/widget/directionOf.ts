import { isLanguage, LANGUAGES } from "../language/languages.ts";

/** The `dir` of a text in a language; of an unknown language the browser finds it out. */
export const directionOf = (tag: string): "ltr" | "rtl" | "auto" => (isLanguage(tag) ? LANGUAGES[tag].direction : "auto");
