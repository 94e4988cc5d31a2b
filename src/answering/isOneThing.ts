/**
 * One thing can be a topic, an office and a telephone line.
 * @example isOneThing("topic:fresc", "office:fresc") // true
 */
export const isOneThing = (one: string, other: string): boolean => one.split(":")[1] === other.split(":")[1];
