import { type FrontdeskChat, WidgetChat } from "./chat.ts";
import { say } from "./console-line.ts";
import { readOptions } from "./options.ts";

declare global {
  interface Window {
    frontdesk?: FrontdeskChat;
  }
}

/** Sites that insert scripts as modules have no current script: then it is the first tag that looks like ours. */
function findTag(): HTMLScriptElement | null {
  const { currentScript } = document;
  if (currentScript instanceof HTMLScriptElement) return currentScript;
  return document.querySelector<HTMLScriptElement>('script[src*="/widget.js"]');
}

function start(): void {
  const tag = findTag();
  if (tag === null) return say("the chat was not started, because its script tag was not found.");
  if (window.frontdesk !== undefined) return say("the chat is on this page twice. Only the first script tag counts.");
  const page = { language: document.documentElement.lang, visitorLanguages: navigator.languages };
  const options = readOptions(tag, page);
  if (options === null) return say("the script tag has no data-key. Copy the whole tag from Channels.");
  const chat = new WidgetChat(options);
  window.frontdesk = { open: chat.open, close: chat.close };
  if (document.body !== null) chat.mount(document.body);
  else addEventListener("DOMContentLoaded", () => chat.mount(document.body), { once: true });
}

try {
  start();
} catch (error) {
  say(`the chat could not start in this browser (${String(error)}).`);
}
