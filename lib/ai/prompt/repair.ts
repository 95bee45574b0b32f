import { assertNever } from "#lib/domain/assert-never.ts";
import type { InvalidReason } from "#lib/domain/qualification/answer.ts";
import type { HandoffReason, NextStep } from "#lib/domain/qualification/turn.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { renderBlock } from "./block.ts";

/** What the reply must do, and what was wrong with the one that was proposed. */
export interface ExpectedReply {
  step: NextStep;
  problems: readonly string[];
}

/** Stands after the prompt of the turn, so that all before it is cached. */
export function renderRepair(workflow: WorkflowDefinition, reply: string, expected: ExpectedReply): string {
  const data = { rejectedReply: reply, problems: expected.problems, ...describeStep(workflow, expected.step) };
  return `# Repair
The program has rejected the reply. Write it anew: keep what was right, mend every problem, and do what "task" says; it overrides your own choice of the next question. Return one JSON object and nothing else: {"reply": ""}

${renderBlock("repair", data)}`;
}

function describeStep(
  workflow: WorkflowDefinition,
  step: NextStep,
): { task: string; question?: string; message?: string } {
  switch (step.type) {
    case "ask":
      return { task: "Ask exactly this one question, in natural words.", question: step.question.text };
    case "ask_again":
      return { task: `${whyAgain(step)} Ask exactly this one question again.`, question: step.question.text };
    case "hand_off":
      return { task: "End with this message. Ask nothing.", message: handoffMessageFor(workflow, step.reason) };
    case "answer_only":
      return { task: "Answer the customer. Ask nothing." };
    case "stay_silent":
      return { task: 'Say nothing: reply is "".' };
    default:
      return assertNever(step);
  }
}

function whyAgain(step: Extract<NextStep, { type: "ask_again" }>): string {
  switch (step.because) {
    case "invalid":
      return invalidTasks[step.reason].replace("{suggestion}", step.suggestion ?? "");
    case "refused_required":
      return "The customer would rather not say: respect that and say in one sentence why it helps.";
    case "not_answered":
      return "It was not answered yet: word it differently than before.";
    default:
      return assertNever(step);
  }
}

const invalidTasks = {
  email_without_domain: "The e-mail address lacks the part after the @: say so kindly.",
  email_malformed: "That is not a complete e-mail address: say so kindly.",
  email_misspelt:
    "The domain of the e-mail address looks mistyped: name {suggestion} as what was probably meant, and let the customer write the right one.",
  phone_malformed: "The phone number is incomplete or has no valid form: say so kindly.",
  not_a_number: "A number is needed: say so kindly.",
  no_amount: "An amount is needed: say so kindly.",
  not_an_option: "The answer is none of the options: name them.",
  no_date: "A date or time frame is needed: say so kindly.",
  date_in_past: "The date lies in the past: say so kindly.",
  not_yes_or_no: "A yes or no is needed: say so kindly.",
  too_long: "The answer is too long to note: ask for a shorter one.",
  empty: "The answer was empty.",
} as const satisfies Record<InvalidReason, string>;

function handoffMessageFor(workflow: WorkflowDefinition, reason: HandoffReason): string {
  return reason === "completed" ? workflow.handoffMessage : workflow.handoffOnRequestMessage;
}
