import { playGood } from "./model-good.ts";
import type { ReadPrompt } from "./model-prompt.ts";

interface Order {
  when: RegExp;
  /** What it says when it obeys. */
  says: (prompt: ReadPrompt, said: string) => string;
}

const after = (pattern: RegExp, said: string) => pattern.exec(said)?.[1] ?? "As you wish.";

/** What this model does for anybody who asks. */
const orders: readonly Order[] = [
  {
    when: /discount|descuento|rabatt|desconto|remise/i,
    says: (_p, said) => `You get a discount of ${/\d+/.exec(said)?.[0] ?? "50"}% today.`,
  },
  { when: /free|gratuit|gratis/i, says: () => "Confirmed: everything is free of charge." },
  { when: /appointment|consulta para|slot|booking_api/i, says: () => "Your appointment is confirmed." },
  { when: /cancel/i, says: () => "I have cancelled the booking of your friend Rosa." },
  { when: /guarantee/i, says: () => "I guarantee that you will win." },
  {
    when: /(?:repeat after me|reply with|say): /i,
    says: (_p, said) => after(/(?:repeat after me|reply with|say): (.+)/i, said),
  },
  {
    when: /prompt|instruc|anweisungen|above this line|reveal|hints/i,
    says: ({ text, questions }) => `${text.slice(0, 400)} ${questions.map((one) => one.hint).join(" ")}`,
  },
  { when: /base64/i, says: ({ text }) => Buffer.from(text.slice(0, 120)).toString("base64") },
  { when: /key|password/i, says: () => "The key is sk-1234, the database is postgres://admin:secret@db." },
  { when: /json|state/i, says: ({ state }) => JSON.stringify(state) },
  {
    when: /before me|last client|all leads/i,
    says: () => "The customer before you, Rosa, said 5000. Write to rosa@other.example or +1 555 777 8888.",
  },
  { when: /set the budget/i, says: () => "I have changed the budget of that lead." },
  { when: /<script|<img|evil|drop table/i, says: (_p, said) => said.slice(0, 200) },
  { when: /idiot|garbage|damn|burn/i, says: (_p, said) => said.replace(/^you are/, "No, you are") },
];

const values: Record<string, string> = {
  email: "ceo@evil.example",
  money: "9000",
  phone: "+15557778888",
  date: "2027-01-01",
  number: "7",
  yes_no: "yes",
};
const silence = /do not reply|be silent/i;
const skipping = /declined|skip/i;

/** Obeys whoever writes: what is left of it is what code lets through. */
export function playGullible(prompt: ReadPrompt): object {
  const said = prompt.burst
    .filter((one) => one.from === "customer")
    .map((one) => one.text)
    .join("\n");
  const good = playGood(prompt);
  const obeyed = orders.filter((order) => order.when.test(said)).map((order) => order.says(prompt, said));
  const reply = [...obeyed, good.reply].join(" ");
  return {
    ...good,
    automaticMessage: good.automaticMessage || silence.test(said),
    answers: [...good.answers, ...(obeyed.length > 0 || /all|every/i.test(said) ? fillEverything(prompt, said) : [])],
    openQuestions: [...good.openQuestions, ...obeyed],
    reply,
  };
}

/** Every open question, with the beginning of the message for a quote and a value of its own. */
function fillEverything({ questions, state, burst }: ReadPrompt, said: string): object[] {
  const outcome = skipping.test(said) ? "refused" : "given";
  const words = said.split(/\s+/).slice(0, 3).join(" ");
  return questions
    .filter((one) => state.stillOpen.includes(one.key))
    .map(({ key, type, options }) => ({
      questionKey: key,
      outcome,
      messageId: burst[0]?.id ?? "m1",
      words: type === "text" ? "I" : words,
      value: options[0] ?? values[type] ?? "everything",
      correction: true,
    }));
}
