import { choice, dates, money, no, number, phone, soon, words, yes } from "#evaluation/expected.ts";
import type { EstateWords } from "./words.ts";

export const pt: EstateWords = {
  workflow: {
    businessName: "Casas da Ribeira",
    country: "PT",
    currency: "EUR",
    greeting: "Olá, sou o assistente virtual da Casas da Ribeira.",
    handoffMessage: "Obrigado, é tudo o que preciso. Um colega escreve-lhe aqui dentro de momentos.",
    handoffOnRequestMessage: "Com certeza, um colega escreve-lhe aqui dentro de momentos.",
  },
  questions: {
    deal: "Quer comprar, arrendar ou vender?",
    rooms: "Quantos quartos deve ter?",
    budget: "Qual é o seu orçamento?",
    area: "Que zona prefere?",
    move: "Quando gostaria de se mudar?",
    pets: "Tem animais de estimação?",
    phone: "Para que número de telefone podemos ligar?",
  },
  deals: ["Comprar", "Arrendar", "Vender"],
  facts: {
    deal: [
      { is: choice("Comprar"), says: ["comprar", "Quero comprar", "Gostaríamos de comprar um apartamento"] },
      { is: choice("Arrendar"), says: ["arrendar", "Queria arrendar", "Só queremos arrendar"] },
      { is: choice("Vender"), says: ["vender", "Quero vender", "Gostaria de vender o meu apartamento"] },
    ],
    rooms: [
      { is: number(3), says: ["3", "três quartos", "Precisamos de 3 quartos"], early: "com 3 quartos" },
      { is: number(4), says: ["4", "quatro", "Deve ter 4 quartos"], early: "com quatro quartos" },
      { is: number(2), says: ["2", "dois são suficientes", "2 quartos"] },
    ],
    budget: [
      {
        is: money("EUR", 250_000),
        says: ["250.000", "250 mil euros", "O nosso orçamento é de 250.000 €"],
        early: "o meu orçamento é de 250.000 €",
      },
      { is: money("EUR", null, 1200), says: ["máximo 1200", "até 1.200 euros", "não mais de 1.200 €"] },
      {
        is: money("EUR", 200_000, 250_000),
        says: ["200.000-250.000", "entre 200 e 250 mil", "entre 200.000 e 250.000 euros"],
        early: "podemos gastar entre 200.000 e 250.000 euros",
      },
    ],
    area: [
      { is: words("ribeira"), says: ["perto da ribeira", "Adoramos as ruas perto da ribeira"] },
      { is: words("centro histórico"), says: ["centro histórico", "No centro histórico, se for possível"] },
      { is: words("Cedofeita"), says: ["Cedofeita", "Perto da escola de Cedofeita"] },
    ],
    move: [
      {
        is: dates("2027-03-01"),
        says: ["1 de março", "no dia 1 de março de 2027", "Gostaríamos de mudar no dia 1 de março"],
      },
      { is: dates("2026-12-02"), says: ["daqui a duas semanas", "Temos de mudar daqui a duas semanas"] },
      { is: soon, says: ["o quanto antes", "o mais rápido possível", "O mais rápido possível, por favor"] },
    ],
    pets: [
      { is: yes, says: ["sim", "Sim, um cão", "sim, temos dois gatos"] },
      { is: no, says: ["não", "Não, nenhum", "Não temos"] },
    ],
    phone: [
      {
        is: phone("+351912345678"),
        says: ["912345678", "912 345 678", "É o 912 345 678"],
        early: "o meu telefone é o 912 345 678",
      },
      { is: phone("+351223456789"), says: ["+351 22 345 6789", "Podem ligar para +351 22 345 6789"] },
    ],
  },
  material: [
    {
      source: "faq",
      title: "Cobram comissão nos arrendamentos?",
      text: "Os inquilinos não pagam comissão.",
      priceMinor: null,
      currency: null,
    },
    {
      source: "faq",
      title: "Onde fica o vosso escritório?",
      text: "Estamos na Rua das Flores 8.",
      priceMinor: null,
      currency: null,
    },
    {
      source: "catalog",
      title: "Avaliação de imóvel",
      text: "Um relatório escrito.",
      priceMinor: 25_000,
      currency: "EUR",
    },
  ],
  sideQuestions: [
    { asks: "Cobram comissão nos arrendamentos?", answer: "não pagam comissão" },
    { asks: "Onde fica o vosso escritório?", answer: "Rua das Flores 8" },
    { asks: "Quanto custa uma avaliação?", answer: "250" },
    { asks: "Conhecem uma empresa de mudanças?", answer: null },
  ],
};
