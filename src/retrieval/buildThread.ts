import { parentPort, workerData } from "node:worker_threads";
import { buildGroup, type GroupInput } from "./buildGroup.ts";
import type { FromThread } from "./buildGroups.ts";

/** A thread of buildGroups.ts: builds the group that it is given. */
const send = (message: FromThread): void => parentPort?.postMessage(message);
send({ built: buildGroup(workerData as GroupInput, (texts) => send({ texts })) });
