import { svg } from "lit";

const icon = (paths: unknown) =>
  svg`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`;

/** Known to those who cannot read the label "language" in the language that the page happens to be in. */
export const globe = icon(
  svg`<circle cx="12" cy="12" r="9" /><path d="M3 12h18M12 3c2.6 2.5 3.9 5.5 3.9 9s-1.3 6.5-3.9 9c-2.6-2.5-3.9-5.5-3.9-9s1.3-6.5 3.9-9z" />`,
);
export const person = icon(svg`<circle cx="12" cy="8" r="4" /><path d="M4.5 20.5c.7-4 3.6-6 7.5-6s6.8 2 7.5 6" />`);
export const outside = icon(svg`<path d="M13 5h6v6M19 5l-9 9M9 6H5v13h13v-4" />`);
