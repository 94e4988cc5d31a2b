import type { Passage } from "../knowledge/passages.ts";
import type { Tables } from "../knowledge/readKnowledge.ts";
import type { IdentifyLanguage } from "../language/detectLanguage.ts";
import type { FoundAlias } from "../retrieval/findAliases.ts";
import type { PassageMap } from "../retrieval/rankSubjects.ts";
import type { TableAsk } from "../retrieval/tableAsks.ts";
import type { SearchIndex } from "../retrieval/types.ts";
import type { Clock } from "../shared/clock.ts";
import type { Logger } from "../shared/logger.ts";
import type { Composition, WorkedOut } from "./types.ts";

/** The tables that answers are made with; topics and library are in the index. */
type AnsweringKnowledge = Omit<Tables, "concepts">;

/** Writes a composition from groundings. @throws on any fault, refusal or delay: the embedded composer then answers */
export type ModelComposer = (worked: WorkedOut) => Promise<Composition>;

/** All that the steps need; the same object goes through each of them. */
export type AnsweringDeps = {
  readonly knowledge: AnsweringKnowledge;
  readonly index: SearchIndex;
  readonly passages: PassageMap;
  /** Sections of library documents, in the order of the documents. */
  readonly library: readonly Passage[];
  readonly findAliases: (question: string) => FoundAlias[];
  readonly tableAsks: readonly TableAsk[];
  readonly identifyLanguage: IdentifyLanguage;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly modelComposer: ModelComposer | undefined;
  /** Told before each step, for progress and metrics. */
  readonly onStep?: ((step: StepName) => void) | undefined;
};

export type StepName = "screen" | "understand" | "retrieve" | "workOut" | "compose" | "verify" | "escalate";
