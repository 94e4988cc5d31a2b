import { describe, expect, it } from "vitest";
import { createMetrics } from "../../src/http/metrics.ts";

describe("createMetrics", () => {
  it("counts answers by channel, language and status", async () => {
    const { registry, answered } = createMetrics("1.2.3", "hashed");
    answered("web", "vi", "answered", 0.02);
    answered("web", "vi", "answered", 0.04);
    answered("web", "en", "unanswerable_no_passage", 0.01);
    const text = await registry.metrics();
    expect(text).toContain('consultation_questions_total{channel="web",language="vi",status="answered"} 2');
    expect(text).toContain('consultation_questions_total{channel="web",language="en",status="unanswerable_no_passage"} 1');
  });

  it("measures how long answers take, in seconds", async () => {
    const { registry, answered } = createMetrics("1.2.3", "hashed");
    answered("web", "vi", "answered", 0.02);
    answered("web", "vi", "answered", 3);
    const text = await registry.metrics();
    expect(text).toContain('consultation_answer_duration_seconds_bucket{le="0.025",channel="web"} 1');
    expect(text).toContain('consultation_answer_duration_seconds_sum{channel="web"} 3.02');
  });

  it("says what is running", async () => {
    expect(await createMetrics("1.2.3", "hashed").registry.metrics()).toContain('consultation_build_info{version="1.2.3",embedder="hashed"} 1');
  });

  it("keeps the numbers of two services in one process apart", async () => {
    const one = createMetrics("1", "hashed");
    const other = createMetrics("2", "hashed");
    one.answered("web", "en", "answered", 0.01);
    expect(await other.registry.metrics()).not.toContain("consultation_questions_total{");
  });
});
