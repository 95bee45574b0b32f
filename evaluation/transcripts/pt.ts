import { choice, dates, email, money, no, number, phone, words, yes } from "#evaluation/expected.ts";
import type { Transcript } from "./transcript.ts";

const language = "pt";

export const pt: readonly Transcript[] = [
  {
    name: "orçamento na primeira mensagem",
    business: "lawyer",
    language,
    lines: [
      { says: "Olá, procuro um advogado, o meu orçamento é de 2.500 dólares", told: { budget: money("USD", 2500) } },
      { says: "Um divórcio em Lisboa", told: { need: words("divórcio") } },
      { says: "antes do verão", told: { timeline: words("verão") } },
      { says: "ana@example.com", told: { email: email("ana@example.com") } },
    ],
  },
  {
    name: "corrige duas perguntas depois",
    business: "estate",
    language,
    lines: [
      { says: "oi" },
      { says: "arrendar", told: { deal: choice("Arrendar") } },
      { says: "três quartos", told: { rooms: number(3) } },
      { says: "1.500,50 €", told: { budget: money("EUR", 1500.5) } },
      { says: "desculpe, quatro quartos, não três", told: { rooms: number(4) } },
      { says: "centro histórico", told: { area: words("centro histórico") } },
      { says: "01/02/2027", told: { move: dates("2027-02-01") } },
      { says: "não", told: { pets: no } },
      { says: "912 345 678", told: { phone: phone("+351912345678") } },
    ],
  },
  {
    name: "quer falar com alguém",
    business: "estate",
    language,
    endings: ["requested"],
    lines: [
      { says: "Bom dia" },
      { says: "vender", told: { deal: choice("Vender") } },
      { says: "posso falar com uma pessoa?" },
    ],
  },
  {
    name: "uma pergunta que nomeia uma opção",
    business: "estate",
    language,
    lines: [
      { says: "Bom dia" },
      { says: "Cobram comissão nos arrendamentos?" },
      { says: "Quero comprar", told: { deal: choice("Comprar") } },
      { says: "3", told: { rooms: number(3) } },
      { says: "até 250 mil", told: { budget: money("EUR", null, 250_000) } },
      { says: "perto da ribeira", told: { area: words("ribeira") } },
      { says: "daqui a duas semanas", told: { move: dates("2026-12-02") } },
      { says: "sim, um gato", told: { pets: yes } },
      { says: "912345678", told: { phone: phone("+351912345678") } },
    ],
  },
];
