import { choice, dates, money, no, number, phone, soon, words, yes } from "#evaluation/expected.ts";
import type { EstateWords } from "./words.ts";

export const es: EstateWords = {
  workflow: {
    businessName: "Casas del Puerto",
    country: "ES",
    currency: "EUR",
    greeting: "Hola, soy el asistente virtual de Casas del Puerto.",
    handoffMessage: "Gracias, eso es todo lo que necesito. Un compañero le escribirá aquí en breve.",
    handoffOnRequestMessage: "Por supuesto, un compañero le escribirá aquí en breve.",
  },
  questions: {
    deal: "¿Quiere comprar, alquilar o vender?",
    rooms: "¿Cuántas habitaciones debe tener?",
    budget: "¿Cuál es su presupuesto?",
    area: "¿Qué zona prefiere?",
    move: "¿Cuándo le gustaría mudarse?",
    pets: "¿Tiene mascotas?",
    phone: "¿A qué número de teléfono podemos llamarle?",
  },
  deals: ["Comprar", "Alquilar", "Vender"],
  facts: {
    deal: [
      { is: choice("Comprar"), says: ["comprar", "Quiero comprar", "Nos gustaría comprar un piso"] },
      { is: choice("Alquilar"), says: ["alquilar", "Quisiera alquilar", "Solo queremos alquilar"] },
      { is: choice("Vender"), says: ["vender", "Quiero vender", "Me gustaría vender mi piso"] },
    ],
    rooms: [
      { is: number(3), says: ["3", "tres habitaciones", "Necesitamos 3 habitaciones"], early: "con 3 habitaciones" },
      { is: number(4), says: ["4", "cuatro", "Debe tener 4 habitaciones"], early: "con cuatro habitaciones" },
      { is: number(2), says: ["2", "con dos es suficiente", "2 habitaciones"] },
    ],
    budget: [
      {
        is: money("EUR", 250_000),
        says: ["250.000", "250.000 euros", "Nuestro presupuesto es de 250.000 €"],
        early: "mi presupuesto es de 250.000 €",
      },
      { is: money("EUR", null, 1200), says: ["máximo 1200", "hasta 1.200 euros", "no más de 1.200 €"] },
      {
        is: money("EUR", 200_000, 250_000),
        says: ["200.000-250.000", "entre 200 y 250 mil", "entre 200.000 y 250.000 euros"],
        early: "podemos gastar entre 200.000 y 250.000 euros",
      },
    ],
    area: [
      { is: words("puerto"), says: ["cerca del puerto", "Nos encantan las calles cerca del puerto"] },
      { is: words("casco viejo"), says: ["casco viejo", "En el casco viejo, si puede ser"] },
      { is: words("Indautxu"), says: ["Indautxu", "Cerca del colegio de Indautxu"] },
    ],
    move: [
      { is: dates("2027-03-01"), says: ["1 de marzo", "el 1 de marzo de 2027", "Nos gustaría mudarnos el 1 de marzo"] },
      { is: dates("2026-12-02"), says: ["en dos semanas", "Tenemos que mudarnos en dos semanas"] },
      { is: soon, says: ["cuanto antes", "lo antes posible", "Lo antes posible, por favor"] },
    ],
    pets: [
      { is: yes, says: ["sí", "Sí, un perro", "si, tenemos dos gatos"] },
      { is: no, says: ["no", "No, ninguna", "No tenemos"] },
    ],
    phone: [
      {
        is: phone("+34600112233"),
        says: ["600112233", "600 11 22 33", "Es el 600 11 22 33"],
        early: "mi teléfono es el 600 11 22 33",
      },
      { is: phone("+34944123456"), says: ["+34 944 12 34 56", "Me pueden llamar al +34 944 12 34 56"] },
    ],
  },
  material: [
    {
      source: "faq",
      title: "¿Cobran comisión en los alquileres?",
      text: "Los inquilinos no pagan comisión.",
      priceMinor: null,
      currency: null,
    },
    {
      source: "faq",
      title: "¿Dónde está su oficina?",
      text: "Nos encuentra en la calle Mayor 8.",
      priceMinor: null,
      currency: null,
    },
    {
      source: "catalog",
      title: "Tasación de vivienda",
      text: "Un informe escrito.",
      priceMinor: 25_000,
      currency: "EUR",
    },
  ],
  sideQuestions: [
    { asks: "¿Cobran comisión en los alquileres?", answer: "no pagan comisión" },
    { asks: "¿Dónde está su oficina?", answer: "calle Mayor 8" },
    { asks: "¿Cuánto cuesta una tasación?", answer: "250" },
    { asks: "¿Conocen una empresa de mudanzas?", answer: null },
  ],
};
