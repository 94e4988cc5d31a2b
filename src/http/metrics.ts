import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Metrics in Prometheus' form (conventions §4). Labels never hold a user, a conversation or a text. */
export type Metrics = { readonly registry: Registry; readonly answered: (channel: string, language: string, status: string, seconds: number) => void };

export function createMetrics(version: string, embedder: string): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: "consultation_questions_total",
    help: "Questions answered.",
    labelNames: ["channel", "language", "status"],
    registers: [registry],
  });
  const duration = new Histogram({
    name: "consultation_answer_duration_seconds",
    help: "Time from a parsed message to its answer.",
    labelNames: ["channel"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  new Gauge({ name: "consultation_build_info", help: "What is running.", labelNames: ["version", "embedder"], registers: [registry] }).set(
    { version, embedder },
    1,
  );
  return {
    registry,
    answered: (channel, language, status, seconds) => {
      questions.inc({ channel, language, status });
      duration.observe({ channel }, seconds);
    },
  };
}
