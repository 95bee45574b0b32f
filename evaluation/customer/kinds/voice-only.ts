import type { Said, Script, Told } from "#evaluation/customer/customer.ts";
import type { Person } from "#evaluation/customer/person.ts";

const patienceMax = 8;
const media = ["[Voice message]", "[Voice message]", "[Photo]", "[Location]"] as const;

function sends(text: string, told: readonly Told[] = []): Said {
  return { burst: [{ text, hasWords: false }], told, asks: null, isAutomatic: false };
}

/** Sends nothing that has words. A text question may be answered so, no other. Gives up after a while. */
export function* voiceOnly({ random }: Person): Script {
  let heard = yield sends(random.pick(media));
  for (let turn = 0; heard.question && turn < patienceMax; turn += 1) {
    const { key, type } = heard.question;
    const text = random.pick(media);
    const holds = text.slice(1, -1);
    heard = yield sends(text, type === "text" ? [{ key, is: { type: "words", holds } }] : []);
  }
}
