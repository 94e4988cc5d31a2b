import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type BuiltGroup, buildGroup, type GroupInput, textsOf } from "./buildGroup.ts";

/** A thread costs more than it saves below so many texts. */
const FEW_TEXTS = 5000;

/** What a thread sends: how many more texts are done, or all that it has made. */
export type FromThread = { readonly texts: number } | { readonly built: BuiltGroup };

/** Builds each group, the largest first, in as many threads as the machine runs at once. @returns what was built, in the order of the groups */
export async function buildGroups(groups: readonly GroupInput[], onProgress: (texts: number) => void): Promise<BuiltGroup[]> {
  if (groups.reduce((sum, { members }) => sum + sizeOf(members), 0) < FEW_TEXTS) return groups.map((group) => buildGroup(group, onProgress));
  const waiting = [...groups.keys()].sort((one, other) => sizeOf(groups[other]?.members) - sizeOf(groups[one]?.members));
  const built: BuiltGroup[] = [];
  const threads = new Set<Worker>();
  // A thread builds group after group: what it has compiled for the first one serves the others.
  const work = async (): Promise<void> => {
    const thread = new Worker(new URL("./buildThread.ts", import.meta.url));
    threads.add(thread);
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) built[at] = await buildInThread(groups[at] as GroupInput, thread, onProgress);
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

const sizeOf = (members: GroupInput["members"] = []): number => members.reduce((sum, member) => sum + textsOf(member), 0);

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
