import { expect, test } from "vitest";
import { inventedHours } from "#lib/domain/qualification/check-reply/check-hours.ts";
import { givenSecretTurn, hours, languages } from "#lib/domain/qualification/check-reply/given-replies.ts";
import { sayHours } from "./say-hours.ts";

const questions = {
  en: [
    "What are your opening hours?",
    "Are you open now?",
    "Are you open on Saturday?",
    "And on Sunday or 24 December?",
  ],
  es: ["¿Cuál es su horario?", "¿Están abiertos ahora?", "¿Abren el sábado?", "¿Y el domingo o el 24 de diciembre?"],
  pt: ["Qual é o horário?", "Estão abertos agora?", "Abrem no sábado?", "E no domingo ou a 24 de dezembro?"],
  fr: ["Quels sont vos horaires ?", "Êtes-vous ouverts maintenant ?", "Ouvrez-vous samedi ?", "Et le 24 décembre ?"],
  de: ["Wie sind die Öffnungszeiten?", "Haben Sie jetzt offen?", "Haben Sie am Samstag offen?", "Und am 24. Dezember?"],
};
/** Open, before opening, and on a day that is closed. */
const moments = ["2026-11-18T12:00:00Z", "2026-11-18T06:30:00Z", "2026-11-22T12:00:00Z"];

test.each(languages)("in %s the hours are said so that the check of replies believes them", (language) => {
  const opening = hours.hours;
  if (!opening) throw new Error("the hours are not set up");
  const input = givenSecretTurn(language, { knowledge: [hours] });
  const told = { ...input, workflow: { ...input.workflow, businessContext: "", policies: "" } };
  for (const question of questions[language]) {
    for (const moment of moments) {
      const asked = { question, hours: opening, language, locale: language, country: "US", now: new Date(moment) };
      const said = sayHours(asked);
      expect([said, inventedHours(said, told)]).toEqual([said, []]);
    }
  }
});
