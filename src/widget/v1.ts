import { MadoguchiChat } from "./MadoguchiChat.ts";

// A page may carry the script twice (a template and a plug-in); defining an element twice throws.
if (!customElements.get("madoguchi-chat")) customElements.define("madoguchi-chat", MadoguchiChat);
