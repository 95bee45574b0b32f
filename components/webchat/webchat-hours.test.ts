import { describe, expect, it } from "vitest";
import type { OpeningHours } from "#lib/domain/knowledge/opening-hours.ts";
import { webchatDictionary, type WebchatLanguage } from "./webchat-dictionary.ts";
import { hoursLine } from "./webchat-hours.ts";

const workday = [{ from: "09:00", to: "18:00" }];
const portland: OpeningHours = {
  timeZone: "America/Los_Angeles",
  weekly: [[], workday, workday, workday, workday, [{ from: "13:30", to: "24:00" }], [{ from: "00:00", to: "01:00" }]],
  exceptions: ["2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-28"].map(
    (date) => ({ date, intervals: [], note: "Holidays" }),
  ),
  note: "",
};
const weekOf = (day: OpeningHours["weekly"][number]) => ({
  ...portland,
  exceptions: [],
  weekly: Array.from({ length: 7 }, () => day),
});

const line = (at: string, language: WebchatLanguage, hours = portland, timeZone: string | null = null) =>
  hoursLine(hours, new Date(at), { language, text: webchatDictionary(language), timeZone });

describe("the line about the hours", () => {
  it.each([
    ["open", "2026-11-18T18:00:00Z", "Open now until 18:00", "Abierto ahora hasta las 18:00"],
    ["before opening", "2026-11-18T16:00:00Z", "Opens today at 9:00", "Abre hoy a las 9:00"],
    ["in the evening", "2026-11-19T02:00:00Z", "Opens tomorrow at 9:00", "Abre mañana a las 9:00"],
    ["on a weekend", "2026-11-21T20:00:00Z", "Opens Monday at 9:00", "Abre el lunes a las 9:00"],
    ["on a Friday night", "2026-11-21T07:00:00Z", "Open now until 1:00", "Abierto ahora hasta la 1:00"],
    [
      "before the holidays",
      "2026-12-20T20:00:00Z",
      "Opens Tuesday 29 December at 9:00",
      "Abre el martes, 29 de diciembre a las 9:00",
    ],
  ])("%s", (_, at, english, spanish) => {
    expect(line(at, "en")).toBe(english);
    expect(line(at, "es")).toBe(spanish);
  });

  it("says no time where there is none to say", () => {
    const at = "2026-11-18T18:00:00Z";
    expect(line(at, "en", weekOf([{ from: "00:00", to: "24:00" }]))).toBe("Open now");
    expect(line(at, "en", weekOf([{ from: "09:00", to: "24:00" }]))).toBe("Open now until midnight");
    expect(line(at, "en", weekOf([]))).toBe("Closed for now");
  });

  it("names the clock where the reader has another one", () => {
    const at = "2026-11-18T18:00:00Z";
    expect(line(at, "en", portland, "Europe/Madrid")).toBe("Open now until 18:00 (Pacific Time)");
    expect(line(at, "es", portland, "Europe/Madrid")).toBe("Abierto ahora hasta las 18:00 (hora del Pacífico)");
    expect(line(at, "en", portland, "America/Tijuana")).toBe("Open now until 18:00");
    expect(line(at, "en", { ...portland, timeZone: "Mars/Olympus" }, "Europe/Madrid")).toMatch(/ \(GMT/);
  });
});
