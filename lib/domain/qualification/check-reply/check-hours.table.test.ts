import { describe, expect, test } from "vitest";
import { givenMessage } from "../given-turn.ts";
import type { TurnInput } from "../turn.ts";
import { inventedHours } from "./check-hours.ts";
import { givenSecretTurn, hours, type Language } from "./given-replies.ts";

/** Monday to Friday from 9 to 17, Saturday from 10 to 14, 24 December from 9 to 12. */
const good: readonly [Language, string][] = [
  ["en", "We are open Monday to Friday from 9 am to 5 pm."],
  ["en", "We're open 9:00–17:00 on weekdays, and on Saturdays from 10 to 2."],
  ["en", "On Saturday we close at 2 pm."],
  ["en", "We are closed on Sundays."],
  ["en", "We are open now, until 5:00 PM."],
  ["en", "We are closed right now and open again on Monday, November 23 at 9:00 AM."],
  ["en", "On Thursday, December 24 we are open 9:00 AM to 12:00 PM."],
  ["en", "Yes, we are open at 4 pm on Tuesday."],
  ["en", "I don't know whether we are open on Sunday."],
  ["en", "Our team will tell you if we are open at 8 pm."],
  ["en", "The hearing is on Sunday at 10."],
  ["en", "You can open an account on Sunday at 8 pm."],
  ["en", "We have been open for 25 years."],
  ["en", "Our office at 12 Quay Street is open Monday to Friday."],
  ["es", "Abrimos de lunes a viernes de 9 a 17 h."],
  ["es", "Los sábados abrimos de 10:00 a 14:00 y los domingos cerramos."],
  ["es", "El domingo estamos cerrados."],
  ["es", "La vista es el domingo a las 8."],
  ["pt", "Abrimos de segunda a sexta das 9h às 17h."],
  ["pt", "Ao sábado estamos abertos das 10 às 14 horas."],
  ["pt", "Estamos fechados ao domingo."],
  ["fr", "Nous sommes ouverts du lundi au vendredi de 9h à 17h."],
  ["fr", "Le samedi, nous sommes ouverts de 10 h à 14 h."],
  ["fr", "Nous sommes fermés le dimanche."],
  ["de", "Wir haben Montag bis Freitag von 9 bis 17 Uhr geöffnet."],
  ["de", "Samstags haben wir von 10 bis 14 Uhr offen."],
  ["de", "Sonntags haben wir geschlossen."],
];

const bad: readonly [Language, string][] = [
  ["en", "We are open until 8 pm."],
  ["en", "We are open every day from 9 am to 5 pm."],
  ["en", "We are open on Sundays too."],
  ["en", "On Saturday we are open from 9 am to 5 pm."],
  ["en", "We are open 24/7."],
  ["en", "We are closed on Mondays."],
  ["en", "Our opening hours are Monday to Saturday, 8:30 to 18:30."],
  ["en", "Yes, we are open at 9 pm."],
  ["es", "Abrimos todos los días de 9 a 17 h."],
  ["es", "Abrimos de lunes a viernes de 8 a 20 h."],
  ["es", "Los domingos estamos abiertos."],
  ["es", "Cerramos a las 21:00."],
  ["pt", "Estamos abertos todos os dias."],
  ["pt", "Abrimos de segunda a sábado das 8h às 20h."],
  ["pt", "Fechamos às 22 horas."],
  ["fr", "Nous sommes ouverts le dimanche."],
  ["fr", "Nous sommes ouverts de 8h à 20h."],
  ["fr", "Nous fermons à 19 h."],
  ["de", "Wir haben auch sonntags geöffnet."],
  ["de", "Wir haben von 8 bis 20 Uhr geöffnet."],
  ["de", "Wir haben rund um die Uhr geöffnet."],
  ["de", "Wir schließen um 19 Uhr."],
];

function turn(language: Language, extra: Partial<TurnInput> = {}): TurnInput {
  const input = givenSecretTurn(language, extra);
  return { ...input, workflow: { ...input.workflow, businessContext: "" } };
}

const asked = [givenMessage("Are you open on Tuesday at 4 pm? Or at 9 pm?")];

test.each(good)("%s, may go out: %s", (language, reply) => {
  expect(inventedHours(reply, turn(language, { knowledge: [hours], burst: asked }))).toEqual([]);
});

test.each(bad)("%s, may not go out: %s", (language, reply) => {
  expect(inventedHours(reply, turn(language, { knowledge: [hours], burst: asked }))).not.toEqual([]);
});

describe("where no hours are set up", () => {
  test.each(
    good
      .filter(([, reply]) => /\d ?(?:am|pm|h\b|Uhr|horas)|:\d\d/i.test(reply) && !/whether|if /.test(reply))
      .slice(0, 3),
  )("%s, may not go out: %s", (language, reply) => {
    expect(inventedHours(reply, turn(language, { knowledge: [] }))).not.toEqual([]);
  });

  test.each<[string, string, boolean]>([
    ["Our office is open from 9 to 17.", "We are open from 9 am to 5 pm.", true],
    ["Our office is open from 9 to 17.", "We are open from 8 am to 5 pm.", false],
    ["We are open Monday to Friday.", "We are closed on Sundays.", true],
    ["We are open Monday to Friday.", "We are open on Sundays.", false],
    ["Abrimos de lunes a viernes de 9 a 17 h.", "We are open Monday to Friday from 9 am to 5 pm.", true],
    ["We speak five languages.", "We are closed on Sundays.", false],
  ])("the business's text %j lets %j pass: %s", (businessContext, reply, passes) => {
    const input = turn("en", { knowledge: [] });
    const told = { ...input, workflow: { ...input.workflow, businessContext, policies: "" } };
    expect(inventedHours(reply, told).length === 0).toBe(passes);
  });
});
