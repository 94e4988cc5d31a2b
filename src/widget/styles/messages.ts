import { css } from "lit";

/** Questions, replies, quoted passages and counters. */
export const messages = css`
  .log { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
  .who { font-size: 0.875rem; font-weight: 700; color: var(--color-neutral-solid-gray-700); }
  .question { justify-self: end; max-inline-size: 90%; padding: 0.75rem 1rem; border-radius: var(--border-radius-12); background: var(--color-primitive-blue-50); border: 1px solid var(--color-primitive-blue-100); }
  .words { white-space: pre-line; }
  .reply { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; padding: 1rem; border: 1px solid var(--color-neutral-solid-gray-420); border-radius: var(--border-radius-12); }
  .reply[data-outcome="urgent"] { border: 0.25rem solid var(--color-semantic-error-1); }

  .run { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; }
  .statement { white-space: pre-line; }
  .more > summary { padding-block: 0.625rem; min-block-size: 2.75rem; font-weight: 700; color: var(--color-primitive-blue-1000); text-decoration: underline; text-underline-offset: 0.1875em; cursor: pointer; }
  .more > summary:hover { background: var(--color-primitive-blue-50); }
  .more > .run { margin-block-start: 0.5rem; }
  .marks { white-space: nowrap; }
  .mark { min-inline-size: 1.75rem; min-block-size: 1.75rem; margin-inline-end: 0.25rem; padding: 0 0.125rem; border: 1px solid transparent; border-radius: var(--border-radius-4); background: var(--color-primitive-blue-50); color: var(--color-primitive-blue-1000); font: 0.875rem / 1.4 system-ui, sans-serif; text-decoration: underline; }
  .mark:hover { background: var(--color-primitive-blue-200); }
  .mark[aria-expanded="true"] { background: var(--color-primitive-blue-1000); color: var(--color-neutral-white); }

  .citation { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; padding: 1rem; border-inline-start: 0.25rem solid var(--color-primitive-blue-900); background: var(--color-neutral-solid-gray-50); }
  .title { font-weight: 700; }
  blockquote { padding: 0.75rem 1rem; background: var(--color-neutral-white); border: 1px solid var(--color-neutral-solid-gray-200); border-radius: var(--border-radius-4); white-space: pre-line; }
  .details { display: flex; flex-wrap: wrap; gap: 0 1.5rem; font-size: 0.875rem; color: var(--color-neutral-solid-gray-700); }
  .actions { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.25rem 1rem; }

  .subhead { font-weight: 700; margin-block-end: -0.5rem; }
  .contacts { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; }
  .contact { display: grid; gap: 0.25rem; padding: 0.75rem 1rem; border: 1px solid var(--color-neutral-solid-gray-420); border-radius: var(--border-radius-8); }
  .contact-head { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; }
  .contact .details { display: block; }
  .phone { display: inline-flex; align-items: center; min-block-size: 2.75rem; font-size: 1.25rem; font-weight: 700; }
  .badge { padding: 0 0.5rem; border: 1px solid currentColor; border-radius: var(--border-radius-4); font-size: 0.875rem; color: var(--color-neutral-solid-gray-700); }
  .badge.open { color: var(--color-primitive-green-900); background: var(--color-primitive-green-50); font-weight: 700; }

  .suggestions { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .suggestion { min-block-size: 2.75rem; padding: 0.375rem 1rem; border: 1px solid var(--color-primitive-blue-900); border-radius: var(--border-radius-24); background: var(--color-neutral-white); color: var(--color-primitive-blue-900); text-align: start; line-height: 1.5; }
  .suggestion:hover { background: var(--color-primitive-blue-200); text-decoration: underline; }
  .suggestion:focus-visible { border-radius: var(--border-radius-24); }
`;
