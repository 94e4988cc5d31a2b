import { parentPort } from "node:worker_threads";
import { buildGroup, type GroupInput } from "./buildGroup.ts";
import type { FromThread } from "./buildGroups.ts";

/** A thread of buildGroups.ts: builds the groups that it is given, one after the other. */
const send = (message: FromThread): void => parentPort?.postMessage(message);
parentPort?.on("message", (group: GroupInput) => send({ built: buildGroup(group, (texts) => send({ texts })) }));
