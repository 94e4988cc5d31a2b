import type { Kysely } from "kysely";

export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable("conversations")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("started_at", "bigint", (column) => column.notNull())
    .addColumn("last_at", "bigint", (column) => column.notNull())
    .execute();
  await database.schema
    .createTable("messages")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
    .addColumn("asked_at", "bigint", (column) => column.notNull())
    .addColumn("question", "text", (column) => column.notNull())
    .addColumn("answered_at", "bigint")
    .addColumn("language", "text")
    .addColumn("status", "text")
    .addColumn("subject", "text")
    .addColumn("facet", "text")
    .addColumn("answer", "text")
    .execute();
  await database.schema.createIndex("messages_by_conversation").on("messages").columns(["conversation_id", "asked_at"]).execute();
  await database.schema.createIndex("conversations_by_last").on("conversations").column("last_at").execute();
}
