import { html, nothing, type TemplateResult } from "lit";
import { sendsMessage } from "../sendsMessage.ts";
import { person } from "./icons.ts";
import type { View } from "./view.ts";

export type Composer = {
  readonly rejected: boolean;
  /** The text was sent off: called with it, before the field is emptied. */
  readonly submit: (text: string) => void;
  readonly askForPerson: () => void;
};

/** Where a question is written. The way to a person stands beside it, always in the same place. */
export function composerView({ rejected, submit, askForPerson }: Composer, { label, busy }: View): TemplateResult {
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = event.currentTarget instanceof HTMLFormElement ? event.currentTarget.elements.namedItem("question") : null;
    if (busy || !(field instanceof HTMLTextAreaElement)) return;
    submit(field.value);
    field.value = "";
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (!sendsMessage(event)) return;
    event.preventDefault();
    if (event.currentTarget instanceof HTMLTextAreaElement) event.currentTarget.form?.requestSubmit();
  };
  return html`<form class="composer" @submit=${onSubmit}>
    <label for="question">${label("inputLabel")}</label>
    <textarea
      id="question"
      name="question"
      rows="2"
      dir="auto"
      enterkeyhint="send"
      placeholder=${label("placeholder")}
      aria-invalid=${rejected ? "true" : nothing}
      aria-describedby=${rejected ? "failure" : nothing}
      @keydown=${onKeydown}
    ></textarea>
    <div class="composer-actions">
      <button type="button" class="secondary" @click=${askForPerson}>${person}${label("person")}</button>
      <button type="submit" class="primary" aria-disabled=${busy}>${label("send")}</button>
    </div>
  </form>`;
}
