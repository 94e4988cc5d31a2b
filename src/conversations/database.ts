import { mkdirSync } from "node:fs";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { type ColumnType, Kysely, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import * as first from "./migrations/0001-conversations.ts";

/** Times are milliseconds since 1970, UTC. Texts are stored masked. */
export type Database = {
  conversations: { id: string; started_at: number; last_at: number };
  messages: {
    id: string;
    conversation_id: string;
    asked_at: number;
    /** Normalised and masked question. */
    question: string;
    /** null until it is answered. */
    answered_at: ColumnType<number | null, null, number>;
    language: ColumnType<string | null, null, string>;
    status: ColumnType<string | null, null, string>;
    subject: ColumnType<string | null, null, string | null>;
    facet: ColumnType<string | null, null, string | null>;
    answer: ColumnType<string | null, null, string>;
  };
};

/** Opens the SQLite file in the data directory, or one in memory, and brings it to the newest form. */
export async function openDatabase(dataDirectory: string | ":memory:"): Promise<Kysely<Database>> {
  if (dataDirectory !== ":memory:") mkdirSync(dataDirectory, { recursive: true });
  const sqlite = new SQLite(dataDirectory === ":memory:" ? ":memory:" : join(dataDirectory, "madoguchi.db"));
  // WAL with full sync: what was acknowledged survives a kill.
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  // What is deleted is overwritten, not only forgotten.
  sqlite.pragma("secure_delete = ON");
  const database = new Kysely<Database>({ dialect: new SqliteDialect({ database: sqlite }) });
  const { error } = await new Migrator({ db: database, provider: { getMigrations: async () => ({ "0001-conversations": first }) } }).migrateToLatest();
  if (error) throw new Error("the database could not be brought to its newest form", { cause: error });
  return database;
}
