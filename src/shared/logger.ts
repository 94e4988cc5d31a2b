import pino from "pino";

export type Logger = Pick<pino.Logger, "info" | "warn" | "error" | "debug">;

/** Structured UTC logs on standard output. Question texts never go in (conventions §8, ASVS 16.2). */
export const createLogger = (level: string): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: ["text", "*.text", "question", "*.question"] });

export const silentLogger: Logger = pino({ level: "silent" });
