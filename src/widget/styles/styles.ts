import type { CSSResult } from "lit";
import { base } from "./base.ts";
import { controls } from "./controls.ts";
import { frame } from "./frame.ts";
import { messages } from "./messages.ts";

/** All style sheets of the chat. Every custom property in them is a token of the Digital Agency's; build/insertTokens.ts puts the values in. */
export const styles: CSSResult[] = [base, controls, frame, messages];
