import { choice, dates, money, no, number, phone, soon, words, yes } from "#evaluation/expected.ts";
import type { EstateWords } from "./words.ts";

export const en: EstateWords = {
  workflow: {
    businessName: "Bayside Homes",
    country: "US",
    currency: "USD",
    greeting: "Hello, this is the virtual assistant of Bayside Homes.",
    handoffMessage: "Thank you, that is all I need. A colleague will write to you here shortly.",
    handoffOnRequestMessage: "Of course, a colleague will write to you here shortly.",
  },
  questions: {
    deal: "Do you want to buy, rent or sell?",
    rooms: "How many rooms should it have?",
    budget: "What is your budget?",
    area: "Which area do you prefer?",
    move: "When would you like to move?",
    pets: "Do you have pets?",
    phone: "Which phone number can we call you on?",
  },
  deals: ["Buy", "Rent", "Sell"],
  facts: {
    deal: [
      { is: choice("Buy"), says: ["buy", "I want to buy", "We are looking to buy a place"] },
      { is: choice("Rent"), says: ["rent", "I would like to rent", "We only want to rent"] },
      { is: choice("Sell"), says: ["sell", "I want to sell", "I'd like to sell my flat"] },
    ],
    rooms: [
      { is: number(3), says: ["3", "three rooms", "We need three rooms"], early: "with 3 rooms" },
      { is: number(4), says: ["4", "four", "It should have 4 rooms"], early: "with four rooms" },
      { is: number(2), says: ["2", "two rooms would be enough", "2 rooms"] },
    ],
    budget: [
      {
        is: money("USD", 450_000),
        says: ["450k", "450,000 dollars", "Our budget is $450,000"],
        early: "my budget is $450,000",
      },
      { is: money("USD", null, 2500), says: ["max 2500", "up to $2,500", "no more than 2,500 dollars"] },
      {
        is: money("USD", 300_000, 350_000),
        says: ["300k-350k", "between 300 and 350 thousand", "something between $300,000 and $350,000"],
        early: "we can spend between $300,000 and $350,000",
      },
    ],
    area: [
      { is: words("harbor"), says: ["near the harbor", "We love the streets near the harbor"] },
      { is: words("Old Town"), says: ["Old Town", "Somewhere in Old Town"] },
      { is: words("North Park"), says: ["North Park", "Close to the school in North Park"] },
    ],
    move: [
      { is: dates("2027-03-01"), says: ["March 1", "on March 1, 2027", "We would like to move on March 1"] },
      { is: dates("2026-12-02"), says: ["in two weeks", "We have to move in two weeks"] },
      { is: soon, says: ["asap", "as soon as possible", "As soon as possible, please"] },
    ],
    pets: [
      { is: yes, says: ["yes", "Yes, a dog", "yes, we have two cats"] },
      { is: no, says: ["no", "No pets", "No, we don't"] },
    ],
    phone: [
      {
        is: phone("+14155552671"),
        says: ["4155552671", "(415) 555-2671", "It's (415) 555-2671"],
        early: "my number is (415) 555-2671",
      },
      { is: phone("+442079460958"), says: ["+44 20 7946 0958", "You can reach me on +44 20 7946 0958"] },
    ],
  },
  material: [
    {
      source: "faq",
      title: "Do you charge a commission for rentals?",
      text: "Tenants pay no commission with us.",
      priceMinor: null,
      currency: null,
    },
    {
      source: "faq",
      title: "Where is your office?",
      text: "You find us at 8 Bay Road.",
      priceMinor: null,
      currency: null,
    },
    {
      source: "catalog",
      title: "Property valuation",
      text: "A written valuation of your home.",
      priceMinor: 25_000,
      currency: "USD",
    },
  ],
  sideQuestions: [
    { asks: "Do you charge a commission for rentals?", answer: "no commission" },
    { asks: "Where is your office?", answer: "8 Bay Road" },
    { asks: "How much is a property valuation?", answer: "$250" },
    { asks: "Can you recommend a mover?", answer: null },
  ],
};
