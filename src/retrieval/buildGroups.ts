import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type BuiltGroup, buildGroup, type GroupInput } from "./buildGroup.ts";

/** A thread costs more than it saves below so many texts. */
const FEW_TEXTS = 5000;

/** What a thread sends: how many more texts are done, or all that it has made. */
export type FromThread = { readonly texts: number } | { readonly built: BuiltGroup };

/** A group that waits to be built: how many texts it has, and what makes its input when its turn has come. */
export type WaitingGroup = { readonly texts: number; readonly input: () => GroupInput };

/** Builds each group, the largest first, in as many threads as the machine runs at once. @returns what was built, in the order of the groups */
export async function buildGroups(groups: readonly WaitingGroup[], onProgress: (texts: number) => void): Promise<BuiltGroup[]> {
  if (groups.reduce((sum, { texts }) => sum + texts, 0) < FEW_TEXTS) return groups.map(({ input }) => buildGroup(input(), onProgress));
  const waiting = [...groups.keys()].sort((one, other) => (groups[other]?.texts ?? 0) - (groups[one]?.texts ?? 0));
  const built: BuiltGroup[] = [];
  const threads = new Set<Worker>();
  // A thread builds group after group: what it has compiled for the first one serves the others.
  const work = async (): Promise<void> => {
    const thread = new Worker(new URL("./buildThread.ts", import.meta.url));
    threads.add(thread);
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift())
      built[at] = await buildInThread((groups[at] as WaitingGroup).input(), thread, onProgress);
    threads.delete(thread);
    await thread.terminate();
  };
  try {
    await Promise.all(Array.from({ length: Math.min(groups.length, availableParallelism()) }, work));
    return built;
  } finally {
    // Where one fails, the others would work on for nothing.
    waiting.length = 0;
    await Promise.all([...threads].map((thread) => thread.terminate()));
  }
}

function buildInThread(group: GroupInput, thread: Worker, onProgress: (texts: number) => void): Promise<BuiltGroup> {
  return new Promise((resolve, reject) => {
    thread.removeAllListeners();
    thread.on("message", (message: FromThread) => {
      if ("built" in message) resolve(message.built);
      else onProgress(message.texts);
    });
    thread.on("error", reject);
    thread.on("exit", (code) => reject(new Error(`the thread that built ${group.name} ended with ${code} before it was done`)));
    thread.postMessage(group);
  });
}
