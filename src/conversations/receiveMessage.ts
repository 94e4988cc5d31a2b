import { answerQuestion } from "../answering/answerQuestion.ts";
import type { AnsweringDeps } from "../answering/deps.ts";
import { renderText } from "../answering/renderText.ts";
import type { Answer } from "../answering/types.ts";
import type { Language } from "../language/languages.ts";
import { normalizeText } from "../language/normalizeText.ts";
import type { NewId } from "../shared/ids.ts";
import { maskPersonalData } from "../shared/masking.ts";
import type { ConversationStore } from "./store.ts";

/** A message as every channel hands it over. */
export type InboundMessage = {
  readonly text: string;
  readonly conversation: string | null;
  readonly language: Language | null;
  readonly prefecture: string | null;
};

export type ConversationDeps = { readonly answering: AnsweringDeps; readonly store: ConversationStore; readonly newId: NewId };

/** Stores a message, answers it, stores the answer: nothing that was acknowledged is lost. An unknown conversation begins anew. */
export async function receiveMessage(
  inbound: InboundMessage,
  { answering, store, newId }: ConversationDeps,
  onStep?: AnsweringDeps["onStep"],
): Promise<Answer> {
  const receivedAt = answering.clock();
  const conversation = inbound.conversation !== null && (await store.exists(inbound.conversation)) ? inbound.conversation : newId();
  const message = newId();
  await store.open(conversation, receivedAt);
  await store.addQuestion({ conversation, message, text: maskPersonalData(normalizeText(inbound.text)).text, at: receivedAt });
  const turns = await store.turns(conversation);
  const answer = await answerQuestion(
    { conversation, message, text: inbound.text, menuLanguage: inbound.language, prefecture: inbound.prefecture, turns, receivedAt },
    { ...answering, ...(onStep ? { onStep } : {}) },
  );
  await store.addAnswer({
    message,
    language: answer.language,
    status: answer.status,
    subject: answer.subject,
    facet: answer.facet,
    answer: renderText(answer),
    at: answering.clock(),
  });
  return answer;
}
