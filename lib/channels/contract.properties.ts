import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentPreview, type MessageContent, messageContent } from "#lib/domain/message/content.ts";
import { assertNever } from "#lib/domain/assert-never.ts";
import { deliveryStatuses, type IdentityAddress, type InboundEvent } from "#lib/domain/message/inbound-event.ts";
import type { ChannelAdapter } from "./channel.ts";

export interface ContractDelivery {
  name: string;
  body: unknown;
  /** Everything in it was written by the business: nothing of it may become a customer's message. */
  byBusiness?: boolean;
}

const receivedAt = new Date("2026-10-01T12:00:00Z");

/** What holds for every channel, whatever its platform sends. */
export function channelContract(adapter: ChannelAdapter, deliveries: readonly ContractDelivery[]): void {
  describe(`channel contract: ${adapter.kind}`, () => {
    describe.each(deliveries)("$name", ({ body, byBusiness }) => {
      it("becomes at least one sound event of an account that the delivery names", () => {
        const events = adapter.parse(body, receivedAt);
        expect(events).not.toEqual([]);
        for (const event of events) {
          expectSound(adapter, event);
          if (event.kind !== "ignored") expect(adapter.accountIds(body)).toContain(event.accountId);
        }
      });

      it("is the same when it comes again", () => {
        expect(adapter.parse(structuredClone(body), receivedAt)).toEqual(adapter.parse(body, receivedAt));
      });

      it("gives no two messages the same id", () => {
        const ids = adapter
          .parse(body, receivedAt)
          .filter((event) => event.kind === "message" || event.kind === "echo")
          .map((event) => event.externalId);
        expect(new Set(ids).size).toBe(ids.length);
      });

      if (byBusiness) {
        it("holds no message of a customer", () => {
          expect(adapter.parse(body, receivedAt).filter((event) => event.kind === "message")).toEqual([]);
        });
      }
    });

    neverThrows(adapter, deliveries);
    consistentCapabilities(adapter);
  });
}

function neverThrows(adapter: ChannelAdapter, deliveries: readonly ContractDelivery[]): void {
  const expectSoundParse = (body: unknown) => {
    for (const accountId of adapter.accountIds(body)) expect(accountId).not.toBe("");
    for (const event of adapter.parse(body, receivedAt)) expectSound(adapter, event);
  };

  it("stands any JSON", () => {
    fc.assert(fc.property(fc.jsonValue(), expectSoundParse));
  });

  it("stands its own deliveries with any part exchanged or missing", () => {
    const bodies = deliveries.map(({ body }) => body);
    fc.assert(
      fc.property(fc.constantFrom(...bodies), fc.nat(), hostileValue, (body, place, value) => {
        const paths = pathsOf(body);
        expectSoundParse(replaceAt(body, paths[place % paths.length] ?? [], value));
      }),
      { numRuns: 1_000 },
    );
  });

  it("stands every text being hostile at once", () => {
    fc.assert(
      fc.property(fc.constantFrom(...deliveries), hostileValue, ({ body }, value) => {
        expectSoundParse(mapLeaves(body, (leaf) => (typeof leaf === "string" && leaf.length > 24 ? value : leaf)));
        expectSoundParse(mapLeaves(body, (leaf) => (typeof leaf === "string" ? `${leaf}\u0000\ud800` : leaf)));
      }),
      { numRuns: 200 },
    );
  });

  it("stands a body nested a hundred thousand times, anywhere", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
    expectSoundParse(deep);
    for (const { body } of deliveries) {
      for (const path of pathsOf(body)) expectSoundParse(replaceAt(body, path, deep));
    }
  });
}

function consistentCapabilities(adapter: ChannelAdapter): void {
  it("says nothing contradictory about itself", () => {
    const { textMax, replyWindowHours, humanAgentWindowHours, templates, reconcilesBy, reports } = adapter.capabilities;
    expect(textMax).toBeGreaterThan(0);
    if (replyWindowHours === null) expect([humanAgentWindowHours, templates]).toEqual([null, false]);
    if (humanAgentWindowHours !== null) expect(humanAgentWindowHours).toBeGreaterThan(replyWindowHours ?? 0);
    if (reconcilesBy === "status") expect(reports).not.toEqual([]);
    const { reactions, choices } = adapter.capabilities;
    expect(adapter.react === undefined).toBe(reactions.length === 0);
    expect(new Set(reactions).size).toBe(reactions.length);
    for (const { countMax, titleMax } of choices) expect(Math.min(countMax, titleMax)).toBeGreaterThan(0);
  });
}

/** What is hard on parsers: names of built-in things, rubbish times, texts that a database refuses. */
const hostileValue = fc.oneof(
  { weight: 2, arbitrary: fc.jsonValue() },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      undefined,
      null,
      "",
      " ",
      "\u0000",
      "\ud800",
      "constructor",
      "__proto__",
      "toString",
      "-1",
      "1e400",
      "99999999999999999999",
      -1,
      0,
      9e15,
      1e308,
      true,
      {},
      [],
      [null],
      [[]],
      [{}],
      { __proto__: null },
      "x".repeat(5_000),
    ),
  },
);

type Path = readonly (string | number)[];

function pathsOf(value: unknown): Path[] {
  if (typeof value !== "object" || value === null) return [[]];
  const entries = Object.entries(value);
  return [[], ...entries.flatMap(([key, part]) => pathsOf(part).map((path) => [key, ...path]))];
}

function replaceAt(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((part, at) => (String(at) === key ? replaceAt(part, rest, replacement) : part));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, name === key ? replaceAt(part, rest, replacement) : part]),
  );
}

function mapLeaves(value: unknown, map: (leaf: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => mapLeaves(part, map));
  if (typeof value !== "object" || value === null) return map(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapLeaves(part, map)]));
}

function expectSound(adapter: ChannelAdapter, event: InboundEvent): void {
  expect(event.channelKind).toBe(adapter.kind);
  expectStorable(event);
  switch (event.kind) {
    case "ignored":
      expect(event.reason).toMatch(/./);
      return;
    case "identity_change":
      expect(event.previous.phone ?? event.previous.userId).not.toBeNull();
      expect(event.next).not.toEqual(event.previous);
      expectDate(event.at);
      return;
    case "message":
      expect(event.from.phone ?? event.from.userId).not.toBeNull();
      expectDate(event.sentAt);
      expectVisible(event.content);
      break;
    case "echo":
      expect(event.to.phone ?? event.to.userId).not.toBeNull();
      expectDate(event.sentAt);
      expectVisible(event.content);
      break;
    case "status":
      expect(deliveryStatuses).toContain(event.status);
      expectDate(event.at);
      break;
    case "edit":
      expectVisible(event.content);
      expectDate(event.at);
      break;
    case "reaction":
    case "delete":
      expectDate(event.at);
      break;
    case "history":
      expectPerson(event.identity);
      expect(event.messages).not.toEqual([]);
      for (const one of event.messages) {
        expect(one.externalId).toMatch(/./);
        expectDate(one.sentAt);
        expectVisible(one.content);
      }
      return;
    case "watermark":
    case "thread_control":
    case "marketing_choice":
      expectDate(event.at);
      expectPerson(event.identity);
      return;
    case "referral":
      expectDate(event.at);
      expectPerson(event.from);
      return;
    case "address_book":
      expectPerson(event.identity);
      return;
    case "template":
      expect(event.name).toMatch(/./);
      expect(event.status ?? event.category ?? event.quality).not.toBeNull();
      return;
    case "account":
      expectDate(event.at);
      return;
    case "history_progress":
      return;
    default:
      assertNever(event);
  }
  expect(event.accountId).toMatch(/./);
  expect(event.externalId).toMatch(/./);
  expect(event.externalId.length).toBeLessThan(1_200);
}

function expectPerson({ phone, userId }: IdentityAddress): void {
  expect(phone ?? userId).not.toBeNull();
}

function expectDate(date: Date): void {
  expect(date.getTime()).toBeGreaterThanOrEqual(0);
  expect(date.getTime()).toBeLessThan(Date.UTC(2101, 0));
}

/** No empty bubble: a person sees words or a placeholder. */
function expectVisible(content: MessageContent): void {
  expect(messageContent.parse(content)).toEqual(content);
  expect(contentPreview(content).trim()).not.toBe("");
}

/** PostgreSQL takes neither NUL nor half a surrogate pair. */
function expectStorable(event: InboundEvent): void {
  expect(JSON.stringify(event)).not.toMatch(/\\u0000|\\ud[89a-f]/);
}
