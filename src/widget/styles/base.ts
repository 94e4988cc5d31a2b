import { css } from "lit";

/** Text, languages and focus. */
export const base = css`
  :host {
    display: block;
    color: var(--color-neutral-solid-gray-800);
    background: var(--color-neutral-white);
    font: 1rem / 1.7 system-ui, sans-serif;
    letter-spacing: 0;
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) { display: none; }
  *, ::before, ::after { box-sizing: border-box; }
  p, h1, h2, ul, blockquote { margin: 0; padding: 0; font: inherit; }
  ul { list-style: none; }
  strong { font-weight: 700; }

  /* A system font for Chinese or English text would draw kanji in another country's shapes. */
  :lang(ja) { font-family: "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, system-ui, sans-serif; line-break: strict; }
  /* Plain Japanese has spaces between its phrases: lines break there and not inside a word. */
  :lang(ja-simple) { word-break: keep-all; }
  /* Scripts with marks above and below the line need more room between lines. */
  :lang(my), :lang(km), :lang(th), :lang(si), :lang(ne), :lang(bn) { line-height: 1.9; }
  :lang(ur) { font-family: "Noto Nastaliq Urdu", system-ui, sans-serif; line-height: 2.2; }

  a { color: var(--color-primitive-blue-1000); text-decoration: underline; text-underline-offset: 0.1875em; text-decoration-thickness: 0.0625em; }
  a:hover { color: var(--color-primitive-blue-900); text-decoration-thickness: 0.1875em; }

  /* The ring of the Digital Agency's design system: black, with yellow between it and the part. */
  :focus-visible {
    outline: 0.25rem solid var(--color-neutral-black);
    outline-offset: 0.125rem;
    border-radius: var(--border-radius-4);
    box-shadow: 0 0 0 0.125rem var(--color-primitive-yellow-300);
  }

  .icon { inline-size: 1.25em; block-size: 1.25em; flex: none; vertical-align: -0.25em; }
  .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

  @media (forced-colors: active) {
    :focus-visible { outline-color: Highlight; }
  }
`;
