import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FakeBucket, startFakeBucket } from "#e2e/fakes/s3.ts";
import type { FileStore } from "./file-store.ts";
import { openFileStore } from "./open-file-store.ts";

let dataDir: string;
let bucket: FakeBucket;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "frontdesk-store-"));
  bucket = await startFakeBucket();
});
afterAll(async () => {
  await bucket.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const stores: [string, () => FileStore][] = [
  ["disk", () => openFileStore({ dataDir, storageUrl: null })],
  ["bucket", () => openFileStore({ dataDir, storageUrl: bucket.storageUrl })],
];
const textOf = async (stream: ReadableStream<Uint8Array> | null) => stream && (await new Response(stream).text());

describe.each(stores)("a file store on %s", (_name, open) => {
  it("gives back what was put, whole or in part", async () => {
    const store = open();
    await store.put("w-1/a-1", new Blob(["0123456789"]));
    expect(await store.exists("w-1/a-1")).toBe(true);
    expect(await textOf(await store.get("w-1/a-1"))).toBe("0123456789");
    expect(await textOf(await store.get("w-1/a-1", { start: 2, end: 4 }))).toBe("234");
  });

  it("replaces what was there", async () => {
    const store = open();
    await store.put("w-1/again", new Blob(["first"]));
    await store.put("w-1/again", new Blob(["second"]));
    expect(await textOf(await store.get("w-1/again"))).toBe("second");
  });

  it("keeps an empty file", async () => {
    const store = open();
    await store.put("w-1/empty", new Blob([]));
    expect(await textOf(await store.get("w-1/empty"))).toBe("");
  });

  it("deletes, twice if need be", async () => {
    const store = open();
    await store.put("w-1/gone", new Blob(["x"]));
    await store.delete("w-1/gone");
    await store.delete("w-1/gone");
    expect(await store.exists("w-1/gone")).toBe(false);
    expect(await store.get("w-1/gone")).toBeNull();
  });

  it.each(["../secret", "/etc/passwd", "a//b", "a b", "", "a/..", "a%2fb", "A"])("refuses the key %j", async (key) => {
    await expect(async () => open().put(key, new Blob(["x"]))).rejects.toThrow("not a key");
  });
});

it("leaves no half file on disk when the source breaks off", async () => {
  const broken = Object.assign(new Blob(["abc"]), {
    stream: () =>
      new ReadableStream({
        start: (controller) => controller.enqueue(new Uint8Array(4)),
        pull: (controller) => controller.error(new Error("cut off")),
      }),
  });
  const store = openFileStore({ dataDir, storageUrl: null });
  await expect(store.put("w-2/broken", broken)).rejects.toThrow("cut off");
  expect(await store.exists("w-2/broken")).toBe(false);
  expect(await readdir(path.join(dataDir, "files", "w-2"))).toEqual([]);
});

it("says what a bucket refused, without the secret", async () => {
  const wrong = bucket.storageUrl.replace("key:", "other:");
  const refusal = openFileStore({ dataDir, storageUrl: wrong }).exists("w-1/a");
  await expect(refusal).rejects.toThrow("the file store refused HEAD w-1/a: 403");
  await expect(refusal).rejects.not.toThrow("ret");
});
