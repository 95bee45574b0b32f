import { describe, expect, it } from "vitest";
import type { OutgoingMessage } from "./webchat-state.ts";
import { webchatStorage } from "./webchat-storage.ts";

function browserStorage() {
  const values = new Map<string, string>();
  return {
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
    removeItem: (name: string) => void values.delete(name),
  };
}

const outgoing = (id: string, state: OutgoingMessage["state"] = "sending"): OutgoingMessage => ({
  id,
  text: `text ${id}`,
  file: null,
  at: "2025-10-16T14:05:00.000Z",
  state,
  retryAt: null,
});
const ids = (messages: readonly OutgoingMessage[]) => messages.map(({ id }) => id);

describe("the outbox of one browser", () => {
  it("survives a reload, in order, and waits", () => {
    const browser = browserStorage();
    webchatStorage("demo", browser).writeOutbox([outgoing("a"), outgoing("b", "failed"), outgoing("c", "refused")]);
    const kept = webchatStorage("demo", browser).readOutbox();
    expect(kept).toEqual([outgoing("a", "waiting"), outgoing("b", "waiting")]);
  });

  it("is shared by two tabs without either losing a message", () => {
    const browser = browserStorage();
    const [one, two] = [webchatStorage("demo", browser), webchatStorage("demo", browser)];
    one.writeOutbox([outgoing("a")]);
    two.writeOutbox([outgoing("b")]);
    expect(ids(webchatStorage("demo", browser).readOutbox())).toEqual(["a", "b"]);
    one.writeOutbox([]);
    expect(ids(webchatStorage("demo", browser).readOutbox())).toEqual(["b"]);
  });

  it("belongs to one chat", () => {
    const browser = browserStorage();
    webchatStorage("demo", browser).writeOutbox([outgoing("a")]);
    expect(webchatStorage("other", browser).readOutbox()).toEqual([]);
  });

  it("leaves out what somebody else has put there", () => {
    const browser = browserStorage();
    for (const text of ["{", "{}", '[null, 1, {"id":1}]']) {
      browser.setItem("frontdesk.webchat.demo.outbox", text);
      expect(webchatStorage("demo", browser).readOutbox()).toEqual([]);
    }
  });
});

it("works for one visit where the browser keeps nothing", () => {
  const storage = webchatStorage("demo", null);
  storage.writeToken("token");
  storage.writeOutbox([outgoing("a")]);
  expect(storage.readToken()).toBe("token");
  expect(storage.readOutbox()).toEqual([]);
});
