import { css } from "lit";

/** The parts of the page, from the name of the service to the field at its foot. */
export const frame = css`
  /* 46rem is about 45 Japanese or 85 Latin characters: as wide as a line can be and still be read with ease. */
  .header, .body, .foot { padding-inline: max(1rem, (100% - 46rem) / 2); }
  .frame { display: flex; flex-direction: column; }
  :host([whole-page]) .frame { min-block-size: 100vh; min-block-size: 100dvh; }

  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    padding-block: 0.75rem;
    border-block-end: 1px solid var(--color-neutral-solid-gray-420);
  }
  .name { font-size: 1.25rem; font-weight: 700; color: var(--color-neutral-solid-gray-900); }
  .language { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.5rem; min-inline-size: 0; }
  .language label { display: inline-flex; align-items: center; gap: 0.375rem; }
  /* The globe says it alone where there is no room for the word. */
  @media (max-width: 26rem) {
    .header { column-gap: 0.5rem; }
    .language select { inline-size: 9.75rem; }
    .language span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  }

  .body { flex: 1; padding-block: 1.5rem 0.5rem; }
  .introduction { display: grid; gap: 0.75rem; padding-block-end: 1.5rem; }
  h1, h2 { font-size: clamp(1.5rem, 1.25rem + 1.25vw, 2rem); font-weight: 700; line-height: 1.4; color: var(--color-neutral-solid-gray-900); text-wrap: balance; }
  :lang(ja):not(:lang(ja-simple)):is(h1, h2, .original) { word-break: auto-phrase; }
  .privacy { padding: 0.75rem 1rem; border-inline-start: 0.25rem solid var(--color-primitive-blue-900); background: var(--color-neutral-solid-gray-50); }

  /* As high empty as full, so that nothing jumps when the answer comes. */
  .waiting { display: flex; align-items: center; gap: 0.75rem; min-block-size: 2.5rem; }
  .dots { inline-size: 1.5rem; block-size: 1.5rem; border: 0.25rem solid var(--color-neutral-solid-gray-200); border-block-start-color: var(--color-primitive-blue-900); border-radius: 50%; animation: turn 1s linear infinite; }
  @keyframes turn { to { transform: rotate(1turn); } }
  @media (prefers-reduced-motion: reduce) { .dots { animation: none; } }

  .failure > div { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5rem 1rem; margin-block-end: 0.75rem; padding: 0.75rem 1rem; border: 2px solid var(--color-semantic-error-1); border-radius: var(--border-radius-8); }
  .failure p { flex: 1 1 12rem; }

  .foot { padding-block: 0.75rem 1rem; border-block-start: 1px solid var(--color-neutral-solid-gray-420); background: var(--color-neutral-white); }
  .composer { display: grid; gap: 0.5rem; }
  .composer label { font-weight: 700; }
  .composer-actions { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.5rem; }
  .composer-actions > :last-child { margin-inline-start: auto; }
  .unread { position: absolute; inset-block-end: calc(100% + 0.75rem); inset-inline: 0; inline-size: fit-content; margin-inline: auto; box-shadow: var(--elevation-2); }

  /* On a screen with room the field stays in sight; on a low one (a phone on its side, 400 % zoom) it would hide the text. */
  .foot { position: relative; }
  @media (min-height: 35rem) {
    :host([whole-page]) .foot { position: sticky; inset-block-end: 0; }
    /* What is scrolled to or gets the focus must not lie under it. (scroll-padding would move the page when one types in it.) */
    :host([whole-page]) :is(.log *, .waiting) { scroll-margin-block-end: 14rem; }
  }
  .question, .reply { scroll-margin-block-start: 1rem; }

  dialog { inline-size: min(60rem, 100vw - 1rem); max-block-size: calc(100vh - 1rem); padding: clamp(1rem, 4vw, 2.5rem); border: 2px solid var(--color-neutral-solid-gray-900); border-radius: var(--border-radius-12); color: inherit; background: var(--color-neutral-white); }
  dialog::backdrop { background: var(--color-neutral-opacity-gray-700); }
  .original { display: grid; gap: 1rem; margin-block-start: 1.5rem; font-size: clamp(1.5rem, 1rem + 3vw, 2.5rem); line-height: 1.6; color: var(--color-neutral-black); }
`;
