import { describe, expect, test } from "vitest";
import { canBeAutomatic } from "#lib/domain/qualification/automatic-message.ts";
import { givenMessage } from "#lib/domain/qualification/given-turn.ts";
import { languages } from "../language/languages.ts";
import { givenReadings } from "./given-readings/all.ts";
import { type MessageReading, readMessage } from "./read-message.ts";

const codes = languages.map((language) => language.code);

test("every language has its readings, at least 40 of them and what must not be read so", () => {
  expect(Object.keys(givenReadings)).toEqual(codes);
  for (const { person, noPerson, refusal, correction, questions, remarks, courtesies, automatic } of Object.values(
    givenReadings,
  )) {
    const yes = [person.yes, noPerson, refusal.yes, correction.yes, questions, remarks, courtesies, automatic.yes];
    expect(yes.flat().length).toBeGreaterThanOrEqual(40);
    for (const { no } of [person, refusal, correction, automatic]) expect(no.length).toBeGreaterThanOrEqual(3);
  }
});

function read(text: string, code: string | null): MessageReading {
  return readMessage(givenMessage(text), code);
}

/** In a conversation in that language, and where no language is known. */
function inBoth(code: string, text: string, check: (reading: MessageReading) => void): void {
  check(read(text, code));
  check(read(text, null));
}

/** What must not be read so is not read so in a conversation of any language. */
function inAll(text: string, check: (reading: MessageReading) => void): void {
  for (const code of [null, ...codes]) check(read(text, code));
}

describe.each(Object.entries(givenReadings))("%s", (code, readings) => {
  test.each(readings.person.yes)("given %j, then a person is wanted", (text) => {
    inBoth(code, text, (reading) => expect(reading.wantsPerson).toBe(true));
  });

  test.each(readings.person.no)("given %j, then no person is wanted", (text) => {
    inAll(text, (reading) => expect(reading.wantsPerson).toBe(false));
  });

  test.each(readings.noPerson)("given %j, then the wish for a person is taken back", (text) => {
    inBoth(code, text, (reading) => expect(reading).toMatchObject({ wantsPerson: false, wantsNoPerson: true }));
  });

  test.each(readings.refusal.yes)("given %j, then the customer refuses", (text) => {
    expect(read(text, code).refuses).toBe(true);
  });

  test.each(readings.refusal.no)("given %j, then the customer does not refuse", (text) => {
    expect(read(text, code).refuses).toBe(false);
  });

  test.each(readings.correction.yes)("given %j, then something is corrected", (text) => {
    expect(read(text, code).corrects).toBe(true);
  });

  test.each(readings.correction.no)("given %j, then nothing is corrected", (text) => {
    expect(read(text, code).corrects).toBe(false);
  });

  test.each(readings.questions)("given %j, then what is asked is %j", (text, expected) => {
    expect(read(text, code).questions.map((part) => part.text)).toEqual(expected);
  });

  test.each(readings.remarks)("given %j, then the remark is %j", (text, expected) => {
    inBoth(code, text, (reading) => {
      expect([...reading.remarks]).toEqual(expected === null ? [] : [expected]);
      if (expected !== null) expect(reading).toMatchObject({ questions: [], wantsPerson: false });
    });
  });

  test.each(readings.courtesies)("given %j, then the courtesy is %j", (text, expected) => {
    inBoth(code, text, (reading) => expect(reading.courtesy).toBe(expected));
  });

  test.each(readings.automatic.yes)("given %j, then no person wrote it, and the guard believes it", (text) => {
    inBoth(code, text, (reading) => expect(reading.automatic).toBe(true));
    expect(canBeAutomatic([givenMessage(text)])).toBe(true);
  });

  test.each(readings.automatic.no)("given %j, then a person wrote it", (text) => {
    inAll(text, (reading) => expect(reading.automatic).toBe(false));
  });
});
