import type { ProviderError } from "#lib/domain/message/inbound-event.ts";
import type { RejectionClass } from "../channel.ts";

export interface HumanSentence {
  sentence: string;
  nextStep: string;
}

const byClass: Readonly<Record<RejectionClass, HumanSentence>> = {
  window_closed: {
    sentence: "The reply window is closed, because the customer last wrote more than 24 hours ago.",
    nextStep: "Wait until the customer writes again, or send an approved template where the channel has them.",
  },
  reconnect: {
    sentence: "The platform no longer accepts our access to this account.",
    nextStep: "Open Channels and connect the account again.",
  },
  policy: {
    sentence: "The platform has restricted this account.",
    nextStep: "Look at the account's status in Meta Business Suite.",
  },
  not_owner: {
    sentence: "Another app or the Page inbox has taken over this conversation.",
    nextStep: "Answer from the Page inbox, or move the conversation back to this app there.",
  },
  unreachable: {
    sentence: "The platform cannot deliver messages to this customer.",
    nextStep: "Reach the customer another way.",
  },
  billing: {
    sentence: "The platform found a problem with the payment method of this account.",
    nextStep: "Ask the account's owner to mend the payment method in WhatsApp Manager.",
  },
  invalid: {
    sentence: "The platform refused this message.",
    nextStep: "Change the text and send it again. If that does not help, look at the details.",
  },
};

/** Codes that allow a clearer sentence than their class. Keys as in the table of `classifyError`. */
const byCode: Readonly<Record<string, HumanSentence>> = {
  "131026": {
    sentence: "This number cannot receive the message. It may have no WhatsApp, an old version, or have blocked us.",
    nextStep: "Check the number, or reach the customer another way.",
  },
  "131037": {
    sentence: "WhatsApp has not approved the display name of this number yet.",
    nextStep: "Look at the display name in WhatsApp Manager.",
  },
  "131045": {
    sentence: "This number is not registered correctly with WhatsApp.",
    nextStep: "Register the number again in WhatsApp Manager, then connect the channel again.",
  },
  "131048": {
    sentence: "WhatsApp holds back messages of this number, because customers reported or blocked it.",
    nextStep: "Pause sending and look at the number's quality in WhatsApp Manager.",
  },
  "131050": {
    sentence: "The customer has asked not to receive marketing messages.",
    nextStep: "Wait until the customer writes.",
  },
  "131062": {
    sentence: "This message needs the customer's phone number, which we do not have.",
    nextStep: "Ask the customer for the number.",
  },
  "132000": {
    sentence: "The template has another number of fields than it was sent with.",
    nextStep: "Refresh the templates, then fill it in again.",
  },
  "132001": {
    sentence: "WhatsApp does not know this template in this language, or has not approved it.",
    nextStep: "Refresh the templates and choose another one.",
  },
  "132005": {
    sentence: "The template is too long with what was filled in.",
    nextStep: "Write less into its fields.",
  },
  "132007": {
    sentence: "What was filled into the template breaks WhatsApp's rules.",
    nextStep: "Change what stands in its fields, or choose another template.",
  },
  "132012": {
    sentence: "What was filled into the template does not have the form that it asks for.",
    nextStep: "Refresh the templates, then fill it in again.",
  },
  "132015": {
    sentence: "WhatsApp has paused this template, because customers disliked it.",
    nextStep: "Choose another template, or wait until it is active again.",
  },
  "132016": {
    sentence: "WhatsApp has disabled this template for good.",
    nextStep: "Choose another template.",
  },
  "133010": {
    sentence: "This number is not registered with WhatsApp.",
    nextStep: "Register the number in WhatsApp Manager, then connect the channel again.",
  },
  "130497": {
    sentence: "WhatsApp does not allow this account to write to customers in this country.",
    nextStep: "Reach the customer another way.",
  },
  "200/2534041": {
    sentence: "Instagram does not let connected tools read and write messages of this account.",
    nextStep: "In the Instagram app, allow access to messages under Settings, Messages, Connected tools.",
  },
  "10/2534077": {
    sentence: "Instagram asks the owner of this account to confirm it.",
    nextStep: "Ask the owner to open Instagram and finish the check, then connect the channel again.",
  },
};

/** What a refused send means, for people. */
export function humanSentence(rejection: RejectionClass, error: ProviderError | null = null): HumanSentence {
  return (error && sentenceOfCode(error)) ?? byClass[rejection];
}

/** The sentence of an error that has one of its own. */
export function sentenceOfCode(error: Pick<ProviderError, "code" | "subcode">): HumanSentence | null {
  const keys = [`${error.code}/${error.subcode}`, `${error.code}`];
  const known = keys.find((key) => Object.hasOwn(byCode, key));
  return (known === undefined ? undefined : byCode[known]) ?? null;
}
