type Json = Record<string, unknown>;

const object = (value: unknown): Json => (typeof value === "object" && value !== null ? { ...value } : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

interface Limits {
  countMax: number;
  titleMax: number;
}

/** The answers to tap that a send offers, and why the platform would refuse them. */
export function readChoices(payload: Json): { titles: string[]; problem: string | null } {
  const interactive = object(payload.interactive);
  const action = object(interactive.action);
  if (interactive.type === "button") {
    return checked(
      list(action.buttons).map((one) => object(object(one).reply)),
      { countMax: 3, titleMax: 20 },
    );
  }
  if (interactive.type === "list") {
    const rows = list(action.sections).flatMap((one) => list(object(one).rows).map(object));
    const label = typeof action.button === "string" && action.button.length > 0 && action.button.length <= 20;
    const { titles, problem } = checked(rows, { countMax: 10, titleMax: 24 });
    return { titles, problem: label ? problem : "action.button must have 1 to 20 characters" };
  }
  return checked(list(object(payload.message).quick_replies).map(object), { countMax: 13, titleMax: 20 });
}

function checked(choices: Json[], { countMax, titleMax }: Limits): { titles: string[]; problem: string | null } {
  const titles = choices.map((one) => String(one.title));
  if (titles.length > countMax) return { titles, problem: `more than ${countMax} choices` };
  if (titles.some((title) => title === "" || title.length > titleMax)) {
    return { titles, problem: `a title has no character or more than ${titleMax}` };
  }
  return { titles, problem: new Set(titles).size === titles.length ? null : "two titles are the same" };
}
