export type ServerEvent = { readonly event: string; readonly data: string };

/**
 * Server-sent events of a fetched body, as they come. EventSource can only GET, so the stream is read by hand
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation).
 */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      const blocks = rest.split(/\r?\n\r?\n/);
      rest = done ? "" : (blocks.pop() ?? "");
      yield* blocks.flatMap(readEvent);
      if (done) return;
    }
  } finally {
    // The reader of the answer stops here; what follows it need not travel. A body that is already gone is no fault.
    reader.cancel().catch(() => undefined);
  }
}

/** One event, or none for a comment that only keeps the line open. */
function readEvent(block: string): ServerEvent[] {
  const fields = block.split(/\r?\n/).map((line) => /^(event|data): ?(.*)$/.exec(line));
  const of = (name: string): string[] => fields.flatMap((field) => (field?.[1] === name ? [field[2] ?? ""] : []));
  const data = of("data");
  return data.length > 0 ? [{ event: of("event").at(-1) ?? "message", data: data.join("\n") }] : [];
}
