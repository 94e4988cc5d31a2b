/** keyCode of a key that an input method has taken; Safari ends the composition before it tells of the Enter that ended it. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Whether the key sends the message: Enter alone, and not the Enter that chooses a word in Japanese, Chinese or Korean. */
export const sendsMessage = ({ key, shiftKey, isComposing, keyCode }: KeyboardEvent): boolean =>
  key === "Enter" && !shiftKey && !isComposing && keyCode !== TAKEN_BY_INPUT_METHOD;
