import { html, nothing, type TemplateResult } from "lit";
import type { Reply } from "../../channels/web/reply.ts";
import { directionOf } from "../directionOf.ts";
import { httpsOnly } from "../httpsOnly.ts";
import { languageName } from "../languageName.ts";
import { outsideLink } from "./outsideLink.ts";
import type { View } from "./view.ts";

type Contact = NonNullable<Reply["escalation"]>["contacts"][number];

/** A counter as a card: name, whether it is open, numbers to call with one touch, hours, languages, address. */
export function contactView({ name, phones, hours, openNow, languages, address, url }: Contact, language: string, view: View): TemplateResult {
  const { label } = view;
  const page = httpsOnly(url);
  const spoken = languages.map((tag, at) => html`${at > 0 ? " · " : nothing}<span lang=${tag}>${languageName(tag)}</span>`);
  return html`<li class="contact">
    <p class="contact-head"><strong lang=${language} dir="auto">${name}</strong> ${openNow === null ? nothing : html`<span class=${openNow ? "badge open" : "badge"}>${label(openNow ? "openNow" : "closedNow")}</span>`}</p>
    ${phones.map((phone) => html`<p><a class="phone" href=${telephone(phone)} dir="ltr">${phone}</a></p>`)}
    ${hours ? html`<p lang=${language} dir=${directionOf(language)}>${hours}</p>` : nothing}
    ${spoken.length > 0 ? html`<p class="details">${label("languages")}: ${spoken}</p>` : nothing}
    ${address ? html`<p class="details" dir="auto">${address}</p>` : nothing}
    ${page ? html`<p>${outsideLink(page, label("official"), view)}</p>` : nothing}
  </li>`;
}

/** RFC 3966: "#8008" is dialled with its sign, which a URI must write as %23. */
const telephone = (phone: string): string => `tel:${phone.replace(/[^\d+*#-]/g, "").replaceAll("#", "%23")}`;
