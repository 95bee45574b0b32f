import { choice, choices, dates, money, no, number, phone, words, yes } from "#evaluation/expected.ts";
import type { CateringWords } from "./words.ts";

export const es: CateringWords = {
  workflow: {
    businessName: "Oliva y Tomillo",
    country: "ES",
    currency: "EUR",
    greeting: "Hola, soy el asistente virtual de Oliva y Tomillo.",
    handoffMessage: "Gracias, ya lo tenemos todo. Nuestra cocina le escribirá aquí.",
    handoffOnRequestMessage: "Por supuesto, uno de nosotros le escribirá aquí.",
  },
  questions: {
    occasion: "¿Qué se celebra?",
    day: "¿Qué día es?",
    guests: "¿Cuántos invitados esperan?",
    budget: "¿Qué presupuesto tienen para la comida?",
    style: "¿Prefieren un bufé o una cena servida?",
    menus: "¿Qué menús necesitan: carne, pescado, vegetariano o vegano?",
    drinks: "¿Llevamos también las bebidas?",
    place: "¿Dónde será?",
    phone: "¿A qué número de teléfono podemos llamar?",
    email: "¿A qué correo electrónico podemos enviar la oferta?",
  },
  styles: ["Bufé", "Cena servida"],
  menus: ["Carne", "Pescado", "Vegetariano", "Vegano"],
  facts: {
    occasion: [
      { is: words("boda"), says: ["una boda", "Es para nuestra boda", "La boda de mi hermana"] },
      { is: words("aniversario"), says: ["aniversario de la empresa", "Celebramos el aniversario de la empresa"] },
    ],
    day: [
      { is: dates("2027-06-12"), says: ["12 de junio", "el 12 de junio de 2027", "Es el 12 de junio"] },
      { is: dates("2027-05-01"), says: ["1 de mayo de 2027", "El 1 de mayo"] },
    ],
    guests: [
      { is: number(80), says: ["80", "unos 80", "Esperamos 80 invitados"], early: "para 80 invitados" },
      { is: number(25), says: ["25", "veinticinco", "25 personas"], early: "para 25 invitados" },
    ],
    budget: [
      {
        is: money("EUR", 4000),
        says: ["4000", "4.000 euros", "Tenemos previstos 4.000 €"],
        early: "nuestro presupuesto es de 4.000 €",
      },
      { is: money("EUR", null, 1500), says: ["máximo 1500", "hasta 1.500 €", "no más de 1.500 euros"] },
    ],
    style: [
      { is: choice("Bufé"), says: ["bufé", "Un bufé, por favor", "Preferimos un bufé"] },
      { is: choice("Cena servida"), says: ["cena servida", "una cena servida", "Nos gustaría una cena servida"] },
    ],
    menus: [
      {
        is: choices("Carne", "Vegetariano"),
        says: ["carne, vegetariano", "Carne y vegetariano", "Necesitamos carne y vegetariano"],
      },
      { is: choices("Pescado", "Vegano"), says: ["pescado y vegano", "Pescado y vegano, por favor"] },
      { is: choices("Vegetariano"), says: ["vegetariano", "Solo vegetariano"] },
    ],
    drinks: [
      { is: yes, says: ["sí", "Sí, por favor", "sí, vino y agua"] },
      { is: no, says: ["no", "No, gracias", "No, las llevamos nosotros"] },
    ],
    place: [
      { is: words("jardín"), says: ["en nuestro jardín", "Será en nuestro jardín en Getxo"] },
      { is: words("ayuntamiento"), says: ["en el ayuntamiento", "En el viejo ayuntamiento"] },
    ],
    phone: [{ is: phone("+34944123456"), says: ["944123456", "944 12 34 56", "Es el 944 12 34 56"] }],
  },
};
