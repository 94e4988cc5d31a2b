import { beforeAll, describe, expect, it } from "vitest";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { escalate } from "../../src/answering/escalate.ts";
import { answerOf, ESCALATION } from "../support/answer.ts";
import { smallDeps } from "../support/smallDeps.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await smallDeps();
});

describe("escalate", () => {
  it("adds the counters of the concerns that the topic names", () => {
    const { escalation } = escalate(answerOf({ subject: "topic:lost-card" }), deps);
    expect(escalation).toMatchObject({ reason: "danger", ticket: null });
    expect(escalation?.contacts.map(({ id }) => id)).toEqual(["hotline:immigration-information-center"]);
  });

  it("adds the line that the answer is about", () => {
    const { escalation } = escalate(answerOf({ subject: "hotline:immigration-information-center" }), deps);
    expect(escalation?.reason).toBe("line_asked_for");
    expect(escalation?.contacts.map(({ id }) => id)).toEqual(["hotline:immigration-information-center"]);
  });

  it("says them in the language of the answer", () => {
    expect(escalate(answerOf({ subject: "topic:lost-card", language: "ja" }), deps).escalation?.contacts[0]?.name).toBe("案内センター");
  });

  it("changes nothing else", () => {
    const answer = answerOf({ subject: "topic:lost-card" });
    expect({ ...escalate(answer, deps), escalation: null }).toEqual(answer);
  });

  it.each([
    ["without concerns", "status:gardener"],
    ["that is not known", "topic:nowhere"],
  ])("adds none for a subject %s", (_what, subject) => {
    expect(escalate(answerOf({ subject }), deps).escalation).toBeNull();
  });

  it("adds none to an answer about nothing", () => {
    expect(escalate(answerOf({ subject: null }), deps).escalation).toBeNull();
  });

  it("leaves an escalation as it is", () => {
    expect(escalate(answerOf({ subject: "topic:lost-card", escalation: ESCALATION }), deps).escalation).toBe(ESCALATION);
  });
});
