/**
 * The parts of a sum, or the sum alone where it is named with them: "8, 8 and 8 hours, 24 in total".
 * @example withoutTotal([8, 8, 8, 24], true) // [24]
 */
export function withoutTotal(named: readonly number[], isNamed: boolean): readonly number[] {
  const most = Math.max(...named);
  const others = named.reduce((sum, part) => sum + part, -most);
  return isNamed && named.length > 1 && most === others ? [most] : named;
}
