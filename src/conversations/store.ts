import type { Kysely } from "kysely";
import type { Turn } from "../answering/types.ts";
import { FACETS, type Facet } from "../knowledge/schemas.ts";
import { isLanguage } from "../language/languages.ts";
import type { Database } from "./database.ts";

/** Turns that a follow-up may lean on. */
const TURNS = 6;

export type StoredAnswer = Omit<Turn, "text"> & { readonly message: string; readonly status: string; readonly answer: string; readonly at: Date };

/** What conversations are kept in. Texts come in masked. */
export type ConversationStore = {
  /** The conversation with this id, begun if it is new or has been deleted since. */
  readonly open: (id: string, at: Date) => Promise<void>;
  readonly exists: (id: string) => Promise<boolean>;
  /** Stores a question before it is answered. */
  readonly addQuestion: (question: { conversation: string; message: string; text: string; at: Date }) => Promise<void>;
  readonly addAnswer: (answer: StoredAnswer) => Promise<void>;
  /** The latest answered turns, oldest first. */
  readonly turns: (conversation: string) => Promise<Turn[]>;
  /** Deletes conversations that were last used before a moment; returns how many. */
  readonly deleteBefore: (moment: Date) => Promise<number>;
};

export function createStore(database: Kysely<Database>): ConversationStore {
  return {
    open: async (id, at) => {
      const moment = at.getTime();
      await database
        .insertInto("conversations")
        .values({ id, started_at: moment, last_at: moment })
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ last_at: moment }))
        .execute();
    },
    exists: async (id) => (await database.selectFrom("conversations").select("id").where("id", "=", id).executeTakeFirst()) !== undefined,
    addQuestion: async ({ conversation, message, text, at }) => {
      await database
        .insertInto("messages")
        .values({
          id: message,
          conversation_id: conversation,
          asked_at: at.getTime(),
          question: text,
          answered_at: null,
          language: null,
          status: null,
          subject: null,
          facet: null,
          answer: null,
        })
        .execute();
    },
    addAnswer: async ({ message, language, status, subject, facet, answer, at }) => {
      await database.updateTable("messages").set({ answered_at: at.getTime(), language, status, subject, facet, answer }).where("id", "=", message).execute();
    },
    turns: async (conversation) => {
      const rows = await database
        .selectFrom("messages")
        .select(["question", "language", "subject", "facet"])
        .where("conversation_id", "=", conversation)
        .where("answered_at", "is not", null)
        .orderBy("asked_at", "desc")
        .limit(TURNS)
        .execute();
      return rows
        .reverse()
        .flatMap(({ question, language, subject, facet }) =>
          language !== null && isLanguage(language) ? [{ text: question, language, subject, facet: facetOf(facet) }] : [],
        );
    },
    deleteBefore: async (moment) =>
      Number((await database.deleteFrom("conversations").where("last_at", "<", moment.getTime()).executeTakeFirst()).numDeletedRows),
  };
}

const facetOf = (name: string | null): Facet | null => FACETS.find((facet) => facet === name) ?? null;
