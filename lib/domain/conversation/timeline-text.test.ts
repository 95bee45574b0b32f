import { describe, expect, it } from "vitest";
import { timelineKinds } from "./timeline.ts";
import { type TimelineFacts, timelineText } from "./timeline-text.ts";

function textOf(facts: Partial<TimelineFacts> & Pick<TimelineFacts, "kind">): string {
  return timelineText(withDefaults(facts)).text;
}

function withDefaults(facts: Partial<TimelineFacts> & Pick<TimelineFacts, "kind">): TimelineFacts {
  return { data: {}, memberName: "Dana", assigneeName: null, pauseMinutes: 15, pickedUpBy: null, ...facts };
}

describe("timeline sentences", () => {
  it.each([
    [{ kind: "control_taken" }, "Dana took manual control"],
    [{ kind: "control_kept" }, "Dana kept control"],
    [{ kind: "control_returned" }, "Dana handed back to AI"],
    [{ kind: "question_asked", data: { number: 2, total: 4 } }, "AI asked question 2 of 4"],
    [{ kind: "ai_resumed" }, "AI resumed after 15 min without a reply"],
    [{ kind: "ai_resumed", pauseMinutes: 0.2 }, "AI resumed after 12 s without a reply"],
    [{ kind: "ai_resumed", data: { pauseMinutes: 5 } }, "AI resumed after 5 min without a reply"],
    [{ kind: "handed_off", data: { reason: "completed" } }, "Handed off: all questions answered"],
    [{ kind: "handed_off", data: { reason: "requested" } }, "Handed off: the customer asked for a person"],
    [{ kind: "reply_withheld", data: { because: "control_changed" } }, "AI reply withheld: a person took control"],
    [{ kind: "ai_silent", data: { because: "reply_window_closed" } }, "AI stayed silent: the reply window is closed"],
    [{ kind: "folder_changed", data: { folder: "solved" } }, "Dana solved the conversation"],
    [
      { kind: "folder_changed", memberName: null, data: { folder: "open", because: "customer_wrote" } },
      "Reopened: the customer wrote",
    ],
    [{ kind: "folder_changed", memberName: null, data: { folder: "archived" } }, "Archived"],
    [{ kind: "assigned", data: { assigneeId: "m1" }, assigneeName: "Dana" }, "Assigned to Dana"],
    [{ kind: "assigned", data: { assigneeId: "m2" }, assigneeName: "Tom" }, "Dana assigned Tom"],
    [{ kind: "assigned", data: { assigneeId: null } }, "Dana removed the assignee"],
    [{ kind: "answer_edited", data: { label: "Budget" } }, "Dana edited the answer Budget"],
    [{ kind: "label_added", data: { name: "VIP" } }, "Dana added the label VIP"],
    [{ kind: "control_taken", memberName: null }, "Someone took manual control"],
  ] as const)("%j reads %s", (facts, sentence) => expect(textOf(facts)).toBe(sentence));

  it("says whether somebody came after a handoff", () => {
    expect(timelineText(withDefaults({ kind: "handed_off" })).detail).toBe("Nobody has replied yet.");
    expect(timelineText(withDefaults({ kind: "handed_off", pickedUpBy: "Tom" })).detail).toBe("Tom picked it up.");
  });

  it("has a sentence for each kind, without gaps, whatever the data", () => {
    for (const kind of timelineKinds) {
      expect(textOf({ kind, data: { number: 1, total: 4 } })).toMatch(/^\S.*\S$/);
      expect(textOf({ kind, data: { number: 1, total: 4 } })).not.toContain("undefined");
    }
  });
});
