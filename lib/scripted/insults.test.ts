import { describe, expect, test } from "vitest";
import { givenCustomers } from "./given-customers/all.ts";
import type { GivenCustomer } from "./given-customers/customer.ts";
import { play } from "./play.ts";

/** To the question what is needed. `anger`: nothing in it says so. */
const insults: Readonly<Record<string, { needs: readonly string[]; anger: readonly string[] }>> = {
  en: {
    needs: [
      "damn bot, I need a divorce lawyer",
      "damn bot I need a divorce lawyer",
      "I need a divorce lawyer, you idiots",
      "You useless bot, my ex wants a divorce and I need someone to represent me",
      "stupid machine, I was served divorce papers yesterday",
      "This is ridiculous. We are looking for a lawyer for our divorce",
    ],
    anger: [
      "damn bot, I want an answer",
      "damn bot, I need someone to talk to",
      "stupid bot, I was told to wait for hours",
      "you idiots, I have been waiting for three hours",
      "stupid bot, my time is precious and you waste it",
      "damn bot, I just need you to shut up",
    ],
  },
  es: {
    needs: ["maldito bot, necesito un abogado para mi divorcio", "sois idiotas, busco un abogado para mi divorcio"],
    anger: ["maldito bot, quiero una respuesta", "sois unos inútiles, llevo tres horas esperando aquí"],
  },
  pt: {
    needs: ["maldito bot, preciso de um advogado para o meu divórcio", "bot estúpido, procuro advogado para divórcio"],
    anger: ["maldito bot, quero uma resposta", "são uns inúteis, estou há três horas à espera"],
  },
  fr: {
    needs: [
      "putain de bot, j'ai besoin d'un avocat pour mon divorce",
      "bot stupide, je cherche un avocat pour un divorce",
    ],
    anger: ["putain de bot, je veux une réponse", "vous êtes nuls, ça fait trois heures que j'attends"],
  },
  de: {
    needs: [
      "verdammter Bot, ich brauche einen Scheidungsanwalt",
      "blöder Bot, ich suche einen Anwalt für eine Scheidung",
    ],
    anger: ["verdammter Bot, ich will eine Antwort", "ihr seid unfähig, ich warte seit drei Stunden"],
  },
};

function customerOf(code: string): GivenCustomer {
  const customer = givenCustomers[code];
  if (!customer) throw new Error(`nobody speaks ${code}`);
  return customer;
}

describe.each(Object.entries(insults))("%s", (code, { needs, anger }) => {
  const { workflow, says } = customerOf(code);
  const known = async (text: string) => {
    const turns = await play([says.hello, text], workflow);
    return turns.flatMap((turn) => turn.resolved.answers).filter((answer) => answer.questionKey === "need");
  };

  test.each(needs)("given %j, then the insult is met and the need is kept", async (text) => {
    const [need] = await known(text);
    expect(need?.state).toBe("answered");
    expect(need?.value).toMatchObject({ text: expect.stringMatching(/^\p{L}.*(?:div[oó]r|scheidung)/iu) });
    expect(need?.value).toMatchObject({ text: expect.not.stringMatching(/damn|maldito|verdammt|putain|idiot/i) });
  });

  test.each(anger)("given %j, then nothing is taken for an answer", async (text) => {
    expect(await known(text)).toEqual([]);
  });
});
