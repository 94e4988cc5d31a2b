import { html, nothing, type TemplateResult } from "lit";
import type { Failure } from "../conversation.ts";
import type { View } from "./view.ts";

/** The place of errors. It is always there, because an alert is only read aloud when it changes. */
export const failureView = (failure: Failure | null, retry: () => void, { label }: View): TemplateResult =>
  html`<div id="failure" class="failure" role="alert">${
    failure
      ? html`<div><p>${failure.problem.detail || label("error")}</p>
        ${failure.remedy === "retry" ? html`<button type="button" class="secondary" @click=${retry}>${label("retry")}</button>` : nothing}</div>`
      : nothing
  }</div>`;
