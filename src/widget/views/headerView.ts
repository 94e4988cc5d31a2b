import { html, type TemplateResult } from "lit";
import type { Language } from "../../language/languages.ts";
import type { PageTexts } from "../loadPage.ts";
import { globe } from "./icons.ts";

/** The name of the service and the language menu. */
export function headerView({ label, languages }: PageTexts, chosen: Language, choose: (tag: string) => void): TemplateResult {
  const onChange = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLSelectElement) choose(currentTarget.value);
  };
  return html`<div class="header">
    <p class="name">${label("madoguchi")}</p>
    <div class="language">
      <label for="language">${globe}<span>${label("language")}</span></label>
      <select id="language" @change=${onChange}>
        ${languages.map(({ tag, ownName }) => html`<option value=${tag} lang=${tag} ?selected=${tag === chosen}>${ownName}</option>`)}
      </select>
    </div>
  </div>`;
}
