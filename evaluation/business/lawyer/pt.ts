import { money, words } from "#evaluation/expected.ts";
import type { Facts } from "#evaluation/business/business.ts";

export const pt: Facts = {
  need: [
    {
      is: words("divórcio"),
      says: ["um divórcio", "Preciso de ajuda com um divórcio", "Quero tratar do meu divórcio"],
    },
    { is: words("aluguel"), says: ["contrato de aluguel", "O proprietário quer encerrar o contrato de aluguel"] },
    { is: words("visto"), says: ["visto de trabalho", "A minha empresa precisa de um visto de trabalho"] },
  ],
  budget: [
    {
      is: money("USD", 3000),
      says: ["3000", "uns 3 mil dólares", "Podemos gastar cerca de 3.000 dólares"],
      early: "meu orçamento é de 3.000 dólares",
    },
    { is: money("USD", 2000, 4000), says: ["entre 2000 e 4000", "entre 2 e 4 mil", "entre 2.000 e 4.000 dólares"] },
    { is: money("USD", null, 800), says: ["até 800", "não mais de 800", "no máximo 800 dólares"] },
  ],
  timeline: [
    { is: words("mês que vem"), says: ["no mês que vem", "Precisamos disso para o mês que vem"] },
    { is: words("março"), says: ["antes de março", "A audiência é no dia 15 de março"] },
    { is: words("quanto antes"), says: ["o quanto antes", "É urgente, o quanto antes"] },
  ],
};
