const compiled = new Map<string, Map<string, RegExp>>();

/**
 * A pattern of knowledge/messages, compiled once: a question is looked through for some thousand. With the flag g it remembers where it
 * stopped: begin at its `lastIndex` 0.
 * @example pattern("how much", "iu").test("How much is it?") // true
 */
export function pattern(source: string, flags: string): RegExp {
  const known = compiled.get(flags);
  const held = known?.get(source);
  if (held) return held;
  const made = new RegExp(source, flags);
  if (known) known.set(source, made);
  else compiled.set(flags, new Map([[source, made]]));
  return made;
}
