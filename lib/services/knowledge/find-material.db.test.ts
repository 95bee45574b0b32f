import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "#db/client.ts";
import { entries, hours } from "#db/seed/knowledge.ts";
import { catalog } from "#db/seed/catalog.ts";
import { readWishes } from "#lib/domain/knowledge/wish.ts";
import { answerFromKnowledge } from "#lib/scripted/answer-from-knowledge.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createEntries, createHours, createItems, type TestEntry, type TestItem } from "#test/factories/knowledge.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { findMaterial } from "./find-material.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

interface Asking {
  language?: string;
  currency?: string;
  country?: string;
  about?: string;
}

/** A Thursday, noon in Portland, Oregon. */
const now = new Date("2026-11-26T20:00:00Z");

/** The way of a question through a turn: read, find, answer. */
async function ask(scope: Scope, question: string, asking: Asking = {}): Promise<string | null> {
  const { language = "en", currency = "USD", country = "US", about = "" } = asking;
  const wishes = readWishes(question, { language, currency, about });
  const isAboutHours = wishes.some((wish) => wish.asksHours);
  const knowledge = await findMaterial(scope, { wishes, language, currency, hours: isAboutHours });
  const source = { knowledge, passages: [], about, language, locale: language, currency, country, now };
  return answerFromKnowledge(question, source);
}

async function givenMaterial(items: readonly TestItem[], faq: readonly TestEntry[] = []): Promise<Scope> {
  const scope = await createWorkspace(database.db);
  if (items.length > 0) await createItems(scope, items);
  if (faq.length > 0) await createEntries(scope, faq);
  return scope;
}

describe("the law firm of the demo", () => {
  let firm: Scope;
  beforeAll(async () => {
    firm = await givenMaterial(
      catalog.map(({ dollars, synonyms = [], ...row }) => ({ ...row, price: dollars, synonyms: [...synonyms] })),
      entries.map(({ synonyms = [], ...entry }) => ({ ...entry, synonyms: [...synonyms] })),
    );
    await createHours(firm, hours);
  });

  it.each([
    [
      "what does a divorce cost?",
      "Uncontested divorce: $1,850 (without court fees). Contested divorce: from $4,500 (estimate).",
    ],
    ["How much is a will?", "Will: $600. Will and estate plan: $1,800."],
    ["how much is a tradmark for a logo", "Trademark, name and logo: $2,200 (filing included)."],
    ["what's the cheapest trademark?", "The least expensive: Trademark, further class: $350"],
    ["what is the most expensive thing you do?", "The most expensive: Contested divorce: from $4,500"],
    ["anything under 200?", "$150"],
    ["how long does an unfair dismissal claim take?", "Unfair dismissal claim: 6 to 10 weeks."],
    ["how much does litigation cost?", "Litigation retainer: our team will tell you the price."],
    [
      "how much for a divorce if my husband lives in Spain and we have two kids?",
      "Uncontested divorce: $1,850 (without court fees).",
    ],
    ["do you have parking?", "Yes. The garage under our building is free for clients for two hours."],
    ["can i pay in installments?", "Yes, in up to six parts without interest"],
    ["whats your address", "412 SW Alder Street"],
    ["can I cancel my appointment?", "Cancellations are free until 24 hours"],
    [
      "are you open on Saturday?",
      "On Saturday, November 28 we are open 10:00 AM to 2:00 PM. Saturdays by appointment.",
    ],
    ["are you open now?", "We are open now, until 6:00 PM."],
    ["when do you open?", "Our opening hours: Monday to Friday 9:00 AM to 6:00 PM"],
    ["do you open on sundays?", "On Sunday, November 29 we are closed."],
  ])("%s", async (question, expected) => {
    expect(await ask(firm, question)).toContain(expected);
  });

  it.each([
    "how much is a haircut?",
    "do you sell cars?",
    "is there an elevator?",
    "who is the president?",
    "Will it take long?",
    "do you have free parking for trucks?",
    "can you repair my phone?",
    "what about criminal cases?",
  ])("does not answer: %s", async (question) => {
    expect(await ask(firm, question)).toBeNull();
  });

  it("a question without a subject is about what the conversation is about", async () => {
    const about = "my old boss won't pay my last 2 months";
    expect(await ask(firm, "what does it usually cost?", { about })).toContain("Wage claim consultation: $150");
    expect(await ask(firm, "what does it usually cost?")).toBeNull();
  });
});

const shops = {
  en: {
    items: [
      { name: "Oslo sofa", price: 890, attributes: { colour: "black" } },
      { name: "Bergen sofa", price: 640, attributes: { colour: "white" } },
      { name: "Malmo lamp", price: 85 },
    ],
    faq: [{ title: "Do you deliver to islands?", text: "Yes, by ferry within ten days." }],
    found: [
      ["anything under 100?", "Malmo lamp: $85."],
      ["how much is the Oslo sofa?", "Oslo sofa: $890."],
      ["do you have a sofa in black?", "Oslo sofa: $890."],
      ["what's your cheapest sofa?", "Bergen sofa: $640."],
      ["do you deliver to the islands?", "by ferry"],
    ],
    open: ["do you have a sofa in red?", "how much is the Turku wardrobe?", "do you deliver by drone?"],
  },
  es: {
    items: [
      { name: "Sofá Oslo", price: 890, attributes: { color: "negro" } },
      { name: "Sofá Bergen", price: 640, attributes: { color: "blanco" } },
      { name: "Lámpara Malmo", price: 85 },
    ],
    faq: [
      { title: "¿Hacen envíos a las islas?", text: "Sí, en barco y en diez días.", synonyms: ["envío a Canarias"] },
    ],
    found: [
      ["¿tienen algo por menos de 100?", "Lámpara Malmo: 85 $."],
      ["¿Cuánto cuesta el sofa Oslo?", "Sofá Oslo: 890 $."],
      ["tienen un sofá en negro?", "Sofá Oslo: 890 $."],
      ["¿cuál es el sofá más barato?", "Sofá Bergen: 640 $."],
      ["cuánto valen las lamparas", "Lámpara Malmo: 85 $."],
      ["¿envían a las islas?", "en barco"],
    ],
    open: ["¿tienen sofás en rojo?", "¿cuánto cuesta el armario?", "¿Quién es el presidente?"],
  },
  pt: {
    items: [
      { name: "Sofá Oslo", price: 890, attributes: { cor: "preto" } },
      { name: "Sofá Bergen", price: 640, attributes: { cor: "branco" } },
      { name: "Lâmpada Malmo", price: 85 },
    ],
    faq: [{ title: "Fazem entregas nas ilhas?", text: "Sim, de barco e em dez dias." }],
    found: [
      ["têm alguma coisa até 100?", "Lâmpada Malmo: $ 85."],
      ["Quanto custa o sofá Oslo?", "Sofá Oslo: $ 890."],
      ["têm um sofá em preto?", "Sofá Oslo: $ 890."],
      ["qual é o sofá mais barato?", "Sofá Bergen: $ 640."],
      ["fazem entrega nas ilhas?", "de barco"],
    ],
    open: ["têm um sofá vermelho?", "quanto custa o armário?", "quem é o presidente?"],
  },
  fr: {
    items: [
      { name: "Canapé Oslo", price: 890, attributes: { couleur: "noir" } },
      { name: "Canapé Bergen", price: 640, attributes: { couleur: "blanc" } },
      { name: "Lampe Malmo", price: 85 },
    ],
    faq: [{ title: "Livrez-vous sur les îles ?", text: "Oui, par bateau et en dix jours." }],
    found: [
      ["quelque chose à moins de 100 ?", "Lampe Malmo: 85 $."],
      ["Combien coûte le canapé Oslo ?", "Canapé Oslo: 890 $."],
      ["avez-vous un canape en noir ?", "Canapé Oslo: 890 $."],
      ["quel est le canapé le moins cher ?", "Canapé Bergen: 640 $."],
      ["vous livrez sur les iles ?", "par bateau"],
    ],
    open: ["avez-vous un canapé rouge ?", "combien coûte l'armoire ?", "qui est le président ?"],
  },
  de: {
    items: [
      { name: "Sofa Oslo", price: 890, attributes: { farbe: "schwarz" } },
      { name: "Sofa Bergen", price: 640, attributes: { farbe: "weiß" } },
      { name: "Stehlampe Malmö", price: 85 },
    ],
    faq: [{ title: "Liefern Sie auf die Inseln?", text: "Ja, mit der Fähre und in zehn Tagen." }],
    found: [
      ["Haben Sie etwas unter 100?", "Stehlampe Malmö: 85 $."],
      ["Was kostet das Sofa Oslo?", "Sofa Oslo: 890 $."],
      ["Haben Sie ein schwarzes Sofa?", "Sofa Oslo: 890 $."],
      ["Welches Sofa ist am günstigsten?", "Sofa Bergen: 640 $."],
      ["was kosten die stehlampen", "Stehlampe Malmö: 85 $."],
      ["liefern sie auch auf inseln?", "mit der Fähre"],
    ],
    open: ["Haben Sie ein rotes Sofa?", "Was kostet der Kleiderschrank?", "Wer ist der Bundeskanzler?"],
  },
} as const;

describe.each(Object.entries(shops))("a furniture shop in %s", (language, { items, faq, found, open }) => {
  let shop: Scope;
  beforeAll(async () => {
    const entriesOf = faq.map((one) => ({
      title: one.title,
      text: one.text,
      synonyms: [...("synonyms" in one ? one.synonyms : [])],
    }));
    shop = await givenMaterial(items, entriesOf);
  });

  it.each(found.map(([question, expected]) => ({ question, expected })))(
    "$question",
    async ({ question, expected }) => {
      expect(await ask(shop, question, { language })).toContain(expected);
    },
  );

  it.each([...open])("does not answer: %s", async (question) => {
    expect(await ask(shop, question, { language })).toBeNull();
  });
});

describe("opening hours in five languages", () => {
  let shop: Scope;
  beforeAll(async () => {
    shop = await givenMaterial([]);
    const week = [{ from: "09:00", to: "18:00" }];
    const weekly = [[], week, week, week, week, week, [{ from: "10:00", to: "14:00" }]];
    await createHours(shop, { timeZone: "Europe/Madrid", weekly, exceptions: [], note: "" });
  });

  it.each([
    ["en", "are you open on Saturday?", "On Saturday, November 28 we are open 10:00 AM to 2:00 PM."],
    ["en", "are you open right now?", "We are closed right now and open again on Friday, November 27 at 9:00 AM."],
    ["es", "¿Están abiertos el sábado?", "El sábado, 28 de noviembre abrimos de 10:00 a 14:00."],
    [
      "es",
      "¿están abiertos ahora?",
      "Ahora estamos cerrados y volvemos a abrir el viernes, 27 de noviembre a las 9:00.",
    ],
    ["es", "¿Cuál es su horario?", "Nuestro horario: lunes a viernes 9:00 a 18:00"],
    ["pt", "Estão abertos no sábado?", "Horário, sábado, 28 de novembro: 10:00 a 14:00."],
    ["pt", "qual é o horário de vocês?", "O nosso horário: segunda-feira a sexta-feira 9:00 a 18:00"],
    ["fr", "Êtes-vous ouverts samedi ?", "Le samedi 28 novembre, nous sommes ouverts de 10:00 à 14:00."],
    ["fr", "quels sont vos horaires ?", "Nos horaires : lundi à vendredi 9:00 à 18:00"],
    ["de", "Haben Sie am Samstag geöffnet?", "Am Samstag, 28. November haben wir von 10:00 bis 14:00 Uhr geöffnet."],
    ["de", "Wie sind Ihre Öffnungszeiten?", "Unsere Öffnungszeiten: Montag bis Freitag 9:00 bis 18:00"],
  ])("%s: %s", async (language, question, expected) => {
    expect(await ask(shop, question, { language, country: "ES" })).toContain(expected);
  });
});

describe("what must not reach an agent", () => {
  it("is the material of another workspace", async () => {
    await givenMaterial([{ name: "Purple zeppelin", price: 4 }], [{ title: "Do you fly zeppelins?", text: "Yes." }]);
    const mine = await givenMaterial([{ name: "Sofa", price: 1 }]);
    expect(await ask(mine, "how much is the zeppelin?")).toBeNull();
    expect(await ask(mine, "do you fly zeppelins?")).toBeNull();
  });

  it("is an entry that is not live", async () => {
    const scope = await givenMaterial([], [{ title: "Do you have parking?", text: "Yes.", live: false }]);
    expect(await ask(scope, "do you have parking?")).toBeNull();
  });

  it("is a price that is not for customers, in the price, in the text or through a limit", async () => {
    const items = [
      { name: "Secret sofa", price: 990, quotable: false, description: "Made by hand. It costs $990 at the moment." },
      { name: "Open sofa", price: 500 },
    ];
    const scope = await givenMaterial(items);
    const wishesOf = (text: string) => readWishes(text, { language: "en", currency: "USD", about: "" });
    const find = (text: string) =>
      findMaterial(scope, { wishes: wishesOf(text), language: "en", currency: "USD", hours: false });
    const [secret] = (await find("how much is the secret sofa?")).filter((item) => item.title === "Secret sofa");
    expect(secret).toMatchObject({ priceMinor: null, currency: null, text: "Made by hand." });
    for (const question of [
      "sofas over 900",
      "the most expensive sofa",
      "anything under 1000?",
      "what is the dearest?",
    ]) {
      const titles = (await find(question)).map((item) => item.title);
      expect(titles, question).not.toContain("Secret sofa");
    }
  });
});
