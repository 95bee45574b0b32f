import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findModelSettings } from "#db/queries/model.ts";
import { modelSettings, turn } from "#db/schema/index.ts";
import { type FakeModel, type ModelBehaviour, startFakeModel } from "#e2e/fakes/model.ts";
import { sampleOgg } from "#e2e/fakes/sample-files.ts";
import type { TranscriptionBehaviour } from "#e2e/fakes/model-transcription.ts";
import { type ModelSettingsInput, modelSettingsInput } from "#lib/domain/model/model-input.ts";
import { seal } from "#lib/platform/crypto.ts";
import type { EnvSource } from "#lib/platform/env.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { readModelSettings } from "./read-model-settings.ts";
import { saveModelChoice } from "./save-model-settings.ts";
import { testModelSettings } from "./test-model-settings.ts";

const rosa = "34600111222";
let database: TestDatabase;
let model: FakeModel;
const desks: Desk[] = [];

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  model = await startFakeModel();
});
afterEach(async () => {
  await forgetJobs(database);
  await Promise.all(desks.splice(0).map((desk) => desk.stop()));
  await model.stop();
});

async function open(variables: EnvSource = {}): Promise<Desk> {
  const given = { AI_PRIVATE_SERVERS: "1", AI_TIMEOUT_MS: "2000", ...variables };
  const desk = await givenDesk(database, { variables: given });
  desks.push(desk);
  return desk;
}

function choice(change: Partial<ModelSettingsInput> = {}): ModelSettingsInput {
  return modelSettingsInput.parse({
    source: "own",
    provider: "compatible",
    baseUrl: model.url,
    api: "chat",
    model: "small",
    speechModel: "",
    key: "sk-first-key-1234",
    price: null,
    dailyTokensMax: null,
    ...change,
  });
}

async function turnsOf(desk: Desk) {
  return database.db.select().from(turn).where(eq(turn.workspaceId, desk.scope.workspaceId)).orderBy(turn.at);
}

describe("the owner's choice", () => {
  it("holds for the next turn, and each change for the one after it", async () => {
    const desk = await open();
    await desk.customerWrites(rosa, "Hello");
    await saveModelChoice(desk.dana, choice());
    await desk.customerWrites(rosa, "a divorce");
    await saveModelChoice(desk.dana, choice({ key: "sk-second-key-5678", model: "large" }));
    await desk.customerWrites(rosa, "3000 euros");
    await saveModelChoice(desk.dana, choice({ source: "scripted" }));
    await desk.customerWrites(rosa, "next month");
    expect((await turnsOf(desk)).map((one) => [one.agent, one.model])).toEqual([
      ["scripted", null],
      ["model", "small"],
      ["model", "large"],
      ["scripted", null],
    ]);
    expect(model.calls.map((call) => call.authorization)).toEqual([
      "Bearer sk-first-key-1234",
      "Bearer sk-second-key-5678",
    ]);
  });

  it("wins over the environment's model, in both directions", async () => {
    const desk = await open({ OPENAI_BASE_URL: model.url, OPENAI_API_KEY: "sk-operator" });
    await saveModelChoice(desk.dana, choice({ source: "scripted" }));
    await desk.customerWrites(rosa, "Hello");
    expect(model.calls).toHaveLength(0);
    await saveModelChoice(desk.dana, choice({ source: "environment" }));
    await desk.customerWrites(rosa, "a divorce");
    await saveModelChoice(desk.dana, choice());
    await desk.customerWrites(rosa, "3000 euros");
    expect(model.calls.map((call) => call.authorization)).toEqual(["Bearer sk-operator", "Bearer sk-first-key-1234"]);
    expect((await turnsOf(desk)).map((one) => one.fallbackBecause)).toEqual([null, null, null]);
  });

  it("is one workspace's: a neighbour's broken server silences nobody else's model", async () => {
    const [ours, theirs] = [await open(), await open()];
    await saveModelChoice(ours.dana, choice());
    await saveModelChoice(theirs.dana, choice({ baseUrl: "http://127.0.0.1:1/v1" }));
    for (let count = 0; count < 6; count++) await theirs.customerWrites(rosa, `Hello ${count}`);
    expect((await turnsOf(theirs)).at(-1)?.fallbackBecause).toBe("breaker_open");
    await ours.customerWrites(rosa, "Hello");
    expect((await turnsOf(ours)).map((one) => one.agent)).toEqual(["model"]);
    expect(await findModelSettings(ours.scope)).not.toEqual(await findModelSettings(theirs.scope));
  });

  it("costs what the owner's prices say", async () => {
    const desk = await open();
    model.setBehaviour({ type: "good", cachedTokens: 400 });
    await saveModelChoice(desk.dana, choice({ price: { input: 2, cachedInput: 0.5, output: 8 } }));
    await desk.customerWrites(rosa, "Hello");
    expect((await turnsOf(desk))[0]?.costMicros).toBe(500 * 2 + 400 * 0.5 + 120 * 8);
    const { days } = await readModelSettings(desk.dana);
    expect(days).toHaveLength(30);
    expect(days.at(-1)).toMatchObject({ turns: 1, costMicros: 2_160, costComplete: true, cachedInputTokens: 400 });
  });
});

describe("the model for voice notes", () => {
  const heard = async (desk: Desk) => {
    await desk.customerSends(rosa, "audio", sampleOgg(4), { value: { voice: true } });
    return model.transcription.calls.at(-1)?.model;
  };

  it("is the owner's, else the operator's, else the usual one", async () => {
    model.transcription.setBehaviour({ type: "hears", text: "Hello" });
    const desk = await open({ AI_TRANSCRIPTION_MODEL: "whisper-operator" });
    await saveModelChoice(desk.dana, choice({ speechModel: "whisper-own" }));
    expect((await readModelSettings(desk.dana)).speechModel).toBe("whisper-own");
    expect(await heard(desk)).toBe("whisper-own");
    await saveModelChoice(desk.dana, choice());
    const view = await readModelSettings(desk.dana);
    expect(view).toMatchObject({ speechModel: "", speechDefault: "whisper-operator" });
    expect(await heard(desk)).toBe("whisper-operator");
    const plain = await open();
    await saveModelChoice(plain.dana, choice());
    expect(await heard(plain)).toBe("whisper-1");
  });
});

describe("the key", () => {
  it("is sealed in the database, and a browser sees its end alone", async () => {
    const desk = await open();
    await saveModelChoice(desk.dana, choice());
    const [row] = await database.db
      .select()
      .from(modelSettings)
      .where(eq(modelSettings.workspaceId, desk.scope.workspaceId));
    expect(row?.keySealed).toMatch(/^v1\.[0-9a-f]{8}\./);
    expect(JSON.stringify(row)).not.toContain("sk-first");
    const view = await readModelSettings(desk.dana);
    expect(view.keyEnding).toBe("1234");
    expect(JSON.stringify(view)).not.toMatch(/sk-first|v1\./);
  });

  it("stays where none is given, is removed where it is emptied", async () => {
    const desk = await open();
    await saveModelChoice(desk.dana, choice());
    await saveModelChoice(desk.dana, choice({ key: null, model: "large" }));
    expect((await readModelSettings(desk.dana)).keyEnding).toBe("1234");
    await saveModelChoice(desk.dana, choice({ key: "" }));
    expect((await readModelSettings(desk.dana)).keyEnding).toBeNull();
  });

  it("is not sent to a server that it was not entered for", async () => {
    const desk = await open();
    await saveModelChoice(desk.dana, choice());
    const other = choice({ key: null, baseUrl: `${model.url}/other` });
    const refusal = { code: "invalid", details: { field: "key" } };
    await expect(saveModelChoice(desk.dana, other)).rejects.toMatchObject(refusal);
    await expect(testModelSettings(desk.dana, other)).rejects.toMatchObject(refusal);
    expect(model.calls).toHaveLength(0);
  });

  it("that cannot be read is a reason for the scripted agent, not a failed turn", async () => {
    const desk = await open();
    await saveModelChoice(desk.dana, choice());
    await database.db
      .update(modelSettings)
      .set({ keySealed: seal("sk-old", new Uint8Array(32).fill(9)) })
      .where(eq(modelSettings.workspaceId, desk.scope.workspaceId));
    await desk.customerWrites(rosa, "Hello");
    expect(desk.received(rosa)).toHaveLength(1);
    expect((await turnsOf(desk))[0]).toMatchObject({ agent: "scripted", fallbackBecause: "key_unreadable" });
  });
});

it("agents see and change none of it", async () => {
  const desk = await open();
  const forbidden = { code: "forbidden" };
  await expect(readModelSettings(desk.tom)).rejects.toMatchObject(forbidden);
  await expect(saveModelChoice(desk.tom, choice())).rejects.toMatchObject(forbidden);
  await expect(testModelSettings(desk.tom, choice())).rejects.toMatchObject(forbidden);
});

describe("where the operator allows public servers only", () => {
  it.each(["http://127.0.0.1:11434/v1", "https://localhost/v1", "https://10.0.0.5/v1", "https://169.254.169.254/v1"])(
    "%s is refused at its field",
    async (baseUrl) => {
      const desk = await open({ AI_PRIVATE_SERVERS: "0" });
      const refusal = { code: "invalid", details: { field: "baseUrl" } };
      await expect(saveModelChoice(desk.dana, choice({ baseUrl }))).rejects.toMatchObject(refusal);
      await expect(testModelSettings(desk.dana, choice({ baseUrl }))).rejects.toMatchObject(refusal);
    },
  );

  it("one that was stored before is not asked any more, and the timeline says why", async () => {
    const desk = await open();
    await saveModelChoice(desk.dana, choice());
    const stricter = await open({ AI_PRIVATE_SERVERS: "0" });
    const { keySealed } = (await findModelSettings(desk.scope)) ?? expect.unreachable();
    await saveModelChoice(stricter.dana, choice({ baseUrl: "https://models.example.com/v1" }));
    await database.db
      .update(modelSettings)
      .set({ baseUrl: model.url, keySealed })
      .where(eq(modelSettings.workspaceId, stricter.scope.workspaceId));
    await stricter.customerWrites(rosa, "Hello");
    expect(model.calls).toHaveLength(0);
    expect((await turnsOf(stricter))[0]?.fallbackBecause).toBe("forbidden_address");
  });
});

describe("the test of the connection", () => {
  it.each<[ModelBehaviour, boolean, string]>([
    [{ type: "good" }, true, "With a JSON Schema"],
    [{ type: "no_schema" }, true, "As plain JSON, without a schema"],
    [{ type: "no_json" }, true, "When asked in words: may fail now and then"],
    [{ type: "rejects", how: "wrong_key" }, false, "the provider does not accept the key"],
    [{ type: "rejects", how: "unknown_model" }, false, "the provider does not know the model"],
    [{ type: "rejects", how: "no_credit" }, false, "the provider's account has no credit left"],
    [{ type: "rejects", how: "no_such_path" }, false, "the address does not answer like a model's API"],
    [{ type: "malformed", how: "not_http_json" }, false, "the address does not answer like a model's API"],
    [{ type: "rate_limited" }, false, "the provider limits how often the model may be asked"],
    [{ type: "hang" }, false, "the model took too long"],
    [{ type: "error", status: 500 }, false, "the model's server failed"],
    [{ type: "malformed", how: "not_json" }, false, "the model's answer could not be read"],
  ])("%o", async (behaviour, ok, words) => {
    const desk = await open({ AI_TIMEOUT_MS: "500" });
    model.setBehaviour(behaviour);
    const result = await testModelSettings(desk.dana, choice());
    expect(result.ok).toBe(ok);
    expect(JSON.stringify(result)).toContain(words);
    expect(JSON.stringify(result)).not.toContain("sk-first");
  });

  it.each<[TranscriptionBehaviour, string, string, string]>([
    [{ type: "hears", text: "Hello" }, "", "good", "Written down by whisper-1"],
    [{ type: "empty" }, "whisper-large", "good", "Written down by whisper-large"],
    [{ type: "absent" }, "", "unknown", "No: the server takes no recordings"],
    [{ type: "absent" }, "whisper-large", "bad", "No: the server takes no recordings"],
    [{ type: "unknown_model" }, "whisper-large", "bad", "No: the provider does not know the model"],
    [{ type: "error", status: 500 }, "", "unknown", "No: the model's server failed"],
    [{ type: "hang" }, "", "unknown", "No: the model took too long"],
  ])("a server that does %o with a recording, for “%s”: %s, %s", async (behaviour, speechModel, state, value) => {
    const desk = await open({ AI_TIMEOUT_MS: "500" });
    model.transcription.setBehaviour(behaviour);
    const { ok, lines } = await testModelSettings(desk.dana, choice({ speechModel }));
    expect(ok).toBe(true);
    expect(lines.at(-1)).toEqual({ state, label: "Voice notes", value });
    expect(model.transcription.calls).toEqual([
      expect.objectContaining({ model: speechModel || "whisper-1", mimeType: "audio/wav" }),
    ]);
  });

  it("what it found is where the next turn begins", async () => {
    const desk = await open();
    model.setBehaviour({ type: "no_json" });
    await testModelSettings(desk.dana, choice());
    await saveModelChoice(desk.dana, choice());
    expect(await findModelSettings(desk.scope)).toMatchObject({ structured: "words" });
    model.calls.length = 0;
    await desk.customerWrites(rosa, "Hello");
    expect(model.calls).toHaveLength(1);
  });

  it("of the environment's model needs no input, and says so where there is none", async () => {
    const withModel = await open({ OPENAI_BASE_URL: model.url });
    expect((await testModelSettings(withModel.dana, choice({ source: "environment" }))).ok).toBe(true);
    const without = await open();
    const refusal = { code: "conflict" };
    await expect(testModelSettings(without.dana, choice({ source: "environment" }))).rejects.toMatchObject(refusal);
  });

  it("is no way to search a network: ten a minute", async () => {
    const desk = await open();
    for (let count = 0; count < 10; count++) await testModelSettings(desk.dana, choice());
    await expect(testModelSettings(desk.dana, choice())).rejects.toMatchObject({ code: "rate_limited" });
  });
});
