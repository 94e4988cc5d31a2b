/**
 * A function that remembers its last answers, by a text key; when `most` are held it forgets them all and begins anew.
 * For pure functions that are asked the same again and again: the searches of one question, formatters of a locale.
 * @example const words = remember(1000, searchWords); words("ビザ") === words("ビザ")
 */
export function remember<Value>(most: number, make: (key: string) => Value): (key: string) => Value {
  const held = new Map<string, Value>();
  return (key) => {
    const known = held.get(key);
    if (known !== undefined) return known;
    if (held.size >= most) held.clear();
    const value = make(key);
    held.set(key, value);
    return value;
  };
}
