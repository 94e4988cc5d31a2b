import { html, type TemplateResult } from "lit";
import { outside } from "./icons.ts";
import type { View } from "./view.ts";

/** A link to a page outside, which opens beside the conversation; said to those who cannot see the sign. */
export const outsideLink = (url: string, text: string, { label }: View): TemplateResult =>
  html`<a href=${url} target="_blank" rel="noopener">${text}${outside}<span class="unseen"> (${label("newTab")})</span></a>`;
