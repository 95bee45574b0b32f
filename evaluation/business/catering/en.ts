import { choice, choices, dates, money, no, number, phone, words, yes } from "#evaluation/expected.ts";
import type { CateringWords } from "./words.ts";

export const en: CateringWords = {
  workflow: {
    businessName: "Olive & Thyme",
    country: "GB",
    currency: "GBP",
    greeting: "Hello, this is the virtual assistant of Olive & Thyme Catering.",
    handoffMessage: "Thank you, we have everything. Our kitchen will write to you here.",
    handoffOnRequestMessage: "Of course, one of us will write to you here.",
  },
  questions: {
    occasion: "What is the occasion?",
    day: "On which day is it?",
    guests: "How many guests do you expect?",
    budget: "What budget do you have for the food?",
    style: "Do you prefer a buffet or a seated dinner?",
    menus: "Which menus do you need: meat, fish, vegetarian or vegan?",
    drinks: "Should we bring drinks too?",
    place: "Where does it take place?",
    phone: "Which phone number can we call?",
    email: "Which e-mail address can we send the offer to?",
  },
  styles: ["Buffet", "Seated dinner"],
  menus: ["Meat", "Fish", "Vegetarian", "Vegan"],
  facts: {
    occasion: [
      { is: words("wedding"), says: ["a wedding", "It's for our wedding", "My sister's wedding"] },
      { is: words("anniversary"), says: ["company anniversary", "We celebrate our company's anniversary"] },
    ],
    day: [
      { is: dates("2027-06-12"), says: ["12 June", "on 12 June 2027", "It is on 12 June"] },
      { is: dates("2027-05-01"), says: ["1 May 2027", "On the 1st of May"] },
    ],
    guests: [
      { is: number(80), says: ["80", "about 80", "We expect 80 guests"], early: "for 80 guests" },
      { is: number(25), says: ["25", "twenty-five", "25 people"], early: "for 25 guests" },
    ],
    budget: [
      { is: money("GBP", 4000), says: ["4000", "4k", "We planned £4,000"], early: "our budget is £4,000" },
      { is: money("GBP", null, 1500), says: ["max 1500", "up to £1,500", "no more than 1,500 pounds"] },
    ],
    style: [
      { is: choice("Buffet"), says: ["buffet", "A buffet, please", "We would prefer a buffet"] },
      { is: choice("Seated dinner"), says: ["seated dinner", "a seated dinner", "We'd like a seated dinner"] },
    ],
    menus: [
      {
        is: choices("Meat", "Vegetarian"),
        says: ["meat, vegetarian", "Meat and vegetarian", "We need meat and vegetarian"],
      },
      { is: choices("Fish", "Vegan"), says: ["fish and vegan", "Fish and vegan, please"] },
      { is: choices("Vegetarian"), says: ["vegetarian", "Only vegetarian"] },
    ],
    drinks: [
      { is: yes, says: ["yes", "Yes, please", "yes, wine and water"] },
      { is: no, says: ["no", "No, thanks", "No, we bring our own"] },
    ],
    place: [
      { is: words("garden"), says: ["our garden", "In our garden in Leeds"] },
      { is: words("town hall"), says: ["the town hall", "At the old town hall"] },
    ],
    phone: [{ is: phone("+442079460958"), says: ["02079460958", "020 7946 0958", "It's 020 7946 0958"] }],
  },
};
