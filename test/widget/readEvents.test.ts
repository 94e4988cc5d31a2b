import { expect, test } from "vitest";
import { readEvents } from "../../src/widget/readEvents.ts";

async function eventsOf(chunks: readonly string[]) {
  const bytes = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(bytes.encode(chunk));
      controller.close();
    },
  });
  const events = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
}

test("events are read however the network cuts them, with either line end, and comments are left out", async () => {
  const stream = ': keep-alive\r\n\r\nevent: step\r\ndata: {"step":\r\ndata: "retrieve"}\r\n\r\nevent: answer\ndata: last\n\n';
  const expected = [
    { event: "step", data: '{"step":\n"retrieve"}' },
    { event: "answer", data: "last" },
  ];
  expect(await eventsOf([stream])).toEqual(expected);
  expect(await eventsOf([...stream])).toEqual(expected);
});

test("a stream that ends without its last empty line loses nothing", async () => {
  expect(await eventsOf(["data: a"])).toEqual([{ event: "message", data: "a" }]);
});
