import { channelContract } from "../contract.properties.ts";
import { type WebchatDelivery, webchat } from "./webchat.ts";

const delivery: WebchatDelivery = {
  object: "webchat",
  key: "demo",
  visitor: { id: "0199a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b", name: null },
  message: {
    id: "4c1f4c0e-0d5e-4d55-9d2b-5d3b1d7b8a10",
    text: "Hello, ¿hablan español?",
    at: "2026-10-01T11:59:58.120Z",
  },
};

channelContract(webchat, [
  { name: "a visitor's message", body: delivery },
  { name: "a message without words", body: { ...delivery, message: { ...delivery.message, text: "" } } },
]);
