import { readFileSync } from "node:fs";
import type { Desk } from "#bench/desk.ts";
import { percentile } from "#bench/percentiles.ts";
import type { Row } from "#bench/row.ts";
import { createDatabase } from "#db/client.ts";
import { workspace } from "#db/schema/index.ts";
import { readWishes } from "#lib/domain/knowledge/wish.ts";
import { newId } from "#lib/platform/ids.ts";
import { findMaterial } from "#lib/services/knowledge/find-material.ts";
import { createItems, type TestItem } from "#test/factories/knowledge.ts";

const itemCount = 10_000;
const rounds = 40;
const warmRounds = 3;
const group = `Material for a turn out of ${itemCount.toLocaleString("en")} catalog items`;

const places = [
  "Oslo",
  "Bergen",
  "Malmo",
  "Turku",
  "Aarhus",
  "Visby",
  "Lund",
  "Narvik",
  "Odense",
  "Kiruna",
  "Ribe",
  "Molde",
];
const kinds = [
  "sofa",
  "armchair",
  "table",
  "lamp",
  "bed",
  "desk",
  "wardrobe",
  "shelf",
  "carpet",
  "mirror",
  "stool",
  "curtain",
];
const colours = ["black", "white", "grey", "red", "blue", "green", "brown"];
const questions = [
  "what does the Oslo sofa cost?",
  "do you have a lamp in black?",
  "what is your cheapest desk?",
  "wardrobes under 100",
  "do you have the Berggen armchiar?",
  "how much is delivery to Madrid?",
  "what is the most expensive thing you have?",
  "is there a warranty on the Turku carpet?",
  "do you ship abroad?",
  "have you got Visby curtains and how much are they?",
];

/** The search alone, on a connection of its own: the clock, and the processor time of the database for one question. */
export async function measureKnowledge({ databaseUrl }: Desk): Promise<Row[]> {
  const { db, close } = createDatabase(databaseUrl, { max: 1 });
  try {
    const scope = { db, workspaceId: newId() };
    await db.insert(workspace).values({ id: scope.workspaceId, name: "Furniture", pauseMinutes: 15 });
    for (let from = 0; from < itemCount; from += 1_000) {
      await createItems(
        scope,
        Array.from({ length: 1_000 }, (_, index) => itemOf(from + index)),
      );
    }
    await db.execute("analyze catalog_item");
    const [backend] = await db.execute<{ pid: number }>("select pg_backend_pid() as pid");
    const waits: number[] = [];
    const processor: number[] = [];
    for (let round = 0; round < rounds + warmRounds; round++) {
      for (const question of questions) {
        const wishes = readWishes(question, { language: "en", currency: "USD", about: "" });
        const usedBefore = usedMs(backend?.pid);
        const startedAt = performance.now();
        await findMaterial(scope, { wishes, language: "en", currency: "USD", hours: true });
        if (round < warmRounds) continue;
        waits.push(performance.now() - startedAt);
        processor.push(usedMs(backend?.pid) - usedBefore);
      }
    }
    return [
      row("search, p50", percentile(waits, 0.5)),
      row("search, p95", percentile(waits, 0.95), 15),
      row("processor time of the database, p95", percentile(processor, 0.95)),
    ];
  } finally {
    await close();
  }
}

function itemOf(index: number): TestItem {
  const kind = kinds[(index * 7) % kinds.length] ?? "";
  return {
    name: `${places[index % places.length]} ${kind} ${index}`,
    area: `Range ${index % 40}`,
    description: `A ${kind} that is delivered within two weeks and assembled at home, with a warranty of five years.`,
    price: 50 + ((index * 37) % 3_000),
    attributes: { colour: colours[index % colours.length] ?? "" },
  };
}

/** NaN where the system does not tell. */
function usedMs(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

function row(name: string, value: number, atMost?: number): Row {
  return { group, name, value, unit: "ms", ...(atMost !== undefined && { budget: { atMost } }) };
}
