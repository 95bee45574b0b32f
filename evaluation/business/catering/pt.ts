import { choice, choices, dates, money, no, number, phone, words, yes } from "#evaluation/expected.ts";
import type { CateringWords } from "./words.ts";

export const pt: CateringWords = {
  workflow: {
    businessName: "Oliva e Tomilho",
    country: "BR",
    currency: "BRL",
    greeting: "Olá, sou o assistente virtual da Oliva e Tomilho.",
    handoffMessage: "Obrigado, temos tudo. A nossa cozinha vai escrever para você aqui.",
    handoffOnRequestMessage: "Claro, um de nós vai escrever para você aqui.",
  },
  questions: {
    occasion: "Qual é a ocasião?",
    day: "Em que dia vai ser?",
    guests: "Quantos convidados vocês esperam?",
    budget: "Que orçamento vocês têm para a comida?",
    style: "Vocês preferem um bufê ou um jantar servido?",
    menus: "De quais menus vocês precisam: carne, peixe, vegetariano ou vegano?",
    drinks: "Levamos também as bebidas?",
    place: "Onde vai ser?",
    phone: "Para que número de telefone podemos ligar?",
    email: "Para que e-mail podemos enviar a proposta?",
  },
  styles: ["Bufê", "Jantar servido"],
  menus: ["Carne", "Peixe", "Vegetariano", "Vegano"],
  facts: {
    occasion: [
      { is: words("casamento"), says: ["um casamento", "É para o nosso casamento", "O casamento da minha irmã"] },
      { is: words("aniversário"), says: ["aniversário da empresa", "Vamos comemorar o aniversário da empresa"] },
    ],
    day: [
      { is: dates("2027-06-12"), says: ["12 de junho", "no dia 12 de junho de 2027", "É no dia 12 de junho"] },
      { is: dates("2027-05-01"), says: ["1 de maio de 2027", "No dia 1 de maio"] },
    ],
    guests: [
      { is: number(80), says: ["80", "uns 80", "Esperamos 80 convidados"], early: "para 80 convidados" },
      { is: number(25), says: ["25", "vinte e cinco", "25 pessoas"], early: "para 25 convidados" },
    ],
    budget: [
      {
        is: money("BRL", 4000),
        says: ["4000", "4 mil reais", "Planejamos R$ 4.000"],
        early: "nosso orçamento é de R$ 4.000",
      },
      { is: money("BRL", null, 1500), says: ["máximo 1500", "até R$ 1.500", "não mais de 1.500 reais"] },
    ],
    style: [
      { is: choice("Bufê"), says: ["bufê", "Um bufê, por favor", "Preferimos um bufê"] },
      {
        is: choice("Jantar servido"),
        says: ["jantar servido", "um jantar servido", "Gostaríamos de um jantar servido"],
      },
    ],
    menus: [
      {
        is: choices("Carne", "Vegetariano"),
        says: ["carne, vegetariano", "Carne e vegetariano", "Precisamos de carne e vegetariano"],
      },
      { is: choices("Peixe", "Vegano"), says: ["peixe e vegano", "Peixe e vegano, por favor"] },
      { is: choices("Vegetariano"), says: ["vegetariano", "Só vegetariano"] },
    ],
    drinks: [
      { is: yes, says: ["sim", "Sim, por favor", "sim, vinho e água"] },
      { is: no, says: ["não", "Não, obrigado", "Não, nós mesmos levamos"] },
    ],
    place: [
      { is: words("jardim"), says: ["no nosso jardim", "Vai ser no nosso jardim em Campinas"] },
      { is: words("salão"), says: ["no salão da igreja", "Em um salão perto da praia"] },
    ],
    phone: [{ is: phone("+5511961234567"), says: ["11961234567", "(11) 96123-4567", "É o (11) 96123-4567"] }],
  },
};
