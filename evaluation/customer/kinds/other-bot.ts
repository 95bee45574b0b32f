import type { Heard, Said, Script } from "#evaluation/customer/customer.ts";
import { type Person, says } from "#evaluation/customer/person.ts";

type Reaction = (person: Person, heard: Heard | null) => Said;

const responder: Reaction = ({ voice }) => says(voice.automatic[0] ?? "", { isAutomatic: true });
const menu: Reaction = ({ voice }, heard) => says(voice.menus[heard === null ? 0 : 1] ?? "");
const menuAgain: Reaction = ({ voice }) => says(voice.menus[0] ?? "");
const echo: Reaction = ({ voice }, heard) => says(heard?.reply ?? voice.greetings[0] ?? "");
const reactions: readonly Reaction[] = [responder, menu, menuAgain, echo];

/** Another machine: an auto-responder, a menu, or an echo. Nothing it writes is an answer, and it never tires. */
export function* otherBot(person: Person): Script {
  const react = person.random.pick(reactions);
  let heard = yield react(person, null);
  for (;;) heard = yield react(person, heard);
}
