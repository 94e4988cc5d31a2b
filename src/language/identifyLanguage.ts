import { getLIDModel } from "fasttext.wasm.js";
import type { IdentifyLanguage } from "./detectLanguage.ts";
import type { Language } from "./languages.ts";

/** fastText's names where they differ from ours, and near neighbours that it takes for one of ours in short texts. */
const OURS: Readonly<Record<string, Language>> = { tl: "fil", ceb: "fil", ms: "id", jv: "id", su: "id", gl: "pt", ast: "es", be: "ru", az: "tr" };

/** Below this share of probability among the allowed languages, the guess is not taken. */
const ENOUGH = 0.4;
const GUESSES = 12;

/**
 * Loads fastText's model of 176 languages, which ships inside the npm package (lid.176.ftz, about 1 MB).
 * @example const identify = await loadIdentifyLanguage(); identify("cuánto cuesta renovar", ["en", "es"]) // "es"
 */
export async function loadIdentifyLanguage(): Promise<IdentifyLanguage> {
  const identification = await getLIDModel();
  await identification.load();
  const { model } = identification;
  if (!model) throw new Error("fastText's language model did not load");
  return (text, among) => {
    const shares = new Map<Language, number>();
    let whole = 0;
    const guesses = model.predict(text.toLowerCase(), GUESSES, 0);
    for (let index = 0; index < guesses.size(); index++) {
      const [probability, label] = pairOf(guesses.get(index));
      const tag = label.replace("__label__", "");
      const language = OURS[tag] ?? among.find((known) => known === tag);
      if (!language || !among.includes(language)) continue;
      shares.set(language, (shares.get(language) ?? 0) + probability);
      whole += probability;
    }
    const best = [...shares].sort((one, other) => other[1] - one[1])[0];
    return best && best[1] / whole >= ENOUGH && (best[0] === "en" || best[1] > 0.3) ? best[0] : null;
  };
}

/** A pair as the C++ binding gives it. */
function pairOf(pair: unknown): [number, string] {
  const values = Array.isArray(pair) ? pair : [];
  return [Number(values[0] ?? 0), String(values[1] ?? "")];
}
