import { describe, expect, it } from "vitest";
import { type EditorAction, type EditorState, reduceEditor, startEditing } from "#components/workflow/editor-state.ts";
import { workflowDefinition } from "#lib/domain/workflow/workflow.ts";

const definition = workflowDefinition.parse({
  kind: "qualify_and_transfer",
  businessName: "Harbor & Finch Legal",
  greeting: "Hi.",
  questions: [
    { key: "need", type: "text", text: "What do you need?", label: "Need", required: true },
    { key: "budget", type: "money", text: "What budget?", label: "Budget", required: false },
  ],
  handoffMessage: "Thank you.",
  handoffOnRequestMessage: "Of course.",
});

function edited(...actions: EditorAction[]): EditorState {
  return actions.reduce(reduceEditor, startEditing(definition));
}
const keys = (state: EditorState) => state.definition.questions.map((q) => q.key);

describe("reduceEditor", () => {
  it("adds a question at the end and opens it", () => {
    const state = edited({ do: "add", type: "choice" });
    expect(state.openUid).toBe(state.uids[2]);
    expect(state.definition.questions[2]?.options).toEqual(["", ""]);
  });

  it("gives a new question its key once, and keeps the card's identity", () => {
    const added = edited({ do: "add", type: "text" });
    const uid = added.uids[2] ?? "";
    const named = [
      { do: "edit", uid, patch: { label: "Other party" } },
      { do: "settle", uid, reserved: [] },
      { do: "edit", uid, patch: { label: "Opponent" } },
      { do: "settle", uid, reserved: [] },
    ] as const satisfies EditorAction[];
    const state = named.reduce(reduceEditor, added);
    expect(keys(state)[2]).toBe("other_party");
    expect(state.uids[2]).toBe(uid);
  });

  it("never reuses the key of a published question that was removed", () => {
    const removed = edited({ do: "remove", uid: "budget" }, { do: "add", type: "money" });
    const uid = removed.uids[1] ?? "";
    const state = reduceEditor(reduceEditor(removed, { do: "edit", uid, patch: { label: "Budget" } }), {
      do: "settle",
      uid,
      reserved: ["need", "budget"],
    });
    expect(keys(state)).toEqual(["need", "budget_2"]);
  });

  it("puts a removed question back where it was", () => {
    const [question] = definition.questions;
    if (question === undefined) throw new Error("the fixture has questions");
    const state = edited({ do: "remove", uid: "need" }, { do: "restore", uid: "need", question, index: 0 });
    expect(keys(state)).toEqual(["need", "budget"]);
    expect(state.uids).toEqual(["need", "budget"]);
  });

  it("moves cards and questions together", () => {
    const state = edited({ do: "move", from: 0, to: 1 });
    expect(keys(state)).toEqual(["budget", "need"]);
    expect(state.uids).toEqual(["budget", "need"]);
  });

  it("names a copy and opens it behind the original", () => {
    const state = edited({ do: "duplicate", uid: "need", reserved: [] });
    expect(keys(state)).toEqual(["need", "need_2", "budget"]);
    expect(state.definition.questions[1]?.label).toBe("Need 2");
    expect(state.openUid).toBe("need_2");
  });
});
