import { css } from "lit";

/** Buttons, the menu and the field. */
export const controls = css`
  button, select, textarea { font: inherit; color: inherit; letter-spacing: inherit; margin: 0; }
  button { cursor: pointer; }
  button[aria-disabled="true"] { cursor: default; }

  .primary, .secondary {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
    padding: 0.375rem 1rem;
    border: 1px solid var(--color-primitive-blue-900);
    border-radius: var(--border-radius-8);
    font-weight: 700;
    line-height: 1.4;
  }
  .primary { background: var(--color-primitive-blue-900); color: var(--color-neutral-white); min-inline-size: 5rem; }
  .primary:hover { background: var(--color-primitive-blue-1000); border-color: var(--color-primitive-blue-1000); text-decoration: underline; }
  .primary:active { background: var(--color-primitive-blue-1200); border-color: var(--color-primitive-blue-1200); }
  .primary[aria-disabled="true"] { background: var(--color-neutral-solid-gray-536); border-color: var(--color-neutral-solid-gray-536); text-decoration: none; }
  .secondary { background: var(--color-neutral-white); color: var(--color-primitive-blue-900); }
  .secondary:hover { background: var(--color-primitive-blue-200); text-decoration: underline; }
  .secondary:active { background: var(--color-primitive-blue-300); }
  .plain { min-block-size: 2.75rem; padding: 0 0.5rem; border: 0; background: none; color: var(--color-primitive-blue-1000); text-decoration: underline; text-underline-offset: 0.1875em; }
  .plain:hover { background: var(--color-primitive-blue-50); }

  /* The focus ring must not square the corners. */
  .primary:focus-visible, .secondary:focus-visible { border-radius: var(--border-radius-8); }

  select, textarea {
    border: 1px solid var(--color-neutral-solid-gray-600);
    border-radius: var(--border-radius-8);
    background: var(--color-neutral-white);
  }
  select { min-block-size: 2.75rem; max-inline-size: 100%; padding: 0.25rem 0.5rem; }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 4.5rem;
    max-block-size: 12rem;
    padding: 0.5rem 0.75rem;
    resize: vertical;
    field-sizing: content;
  }
  textarea::placeholder { color: var(--color-neutral-solid-gray-600); opacity: 1; }
  textarea[aria-invalid="true"] { border-color: var(--color-semantic-error-1); }
  select:hover, textarea:hover { border-color: var(--color-neutral-black); }

  @media (forced-colors: active) {
    button[aria-disabled="true"] { color: GrayText; border-color: GrayText; }
  }
`;
