import { type WorkflowDefinition, workflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { businessContext, policies } from "./business-context.ts";

/** What the demo workspace asks and says. Part of the operator contract: scripts and tests rely on every letter. */
export const demoWorkflow: WorkflowDefinition = workflowDefinition.parse({
  kind: "qualify_and_transfer",
  businessName: "Harbor & Finch Legal",
  agentName: "Virtual front desk",
  industry: "Law firm",
  website: "https://harborfinch.example",
  tone: "friendly",
  languages: ["en"],
  currency: "USD",
  country: "US",
  timeZone: "America/Los_Angeles",
  greeting: "Hi, thanks for contacting Harbor & Finch. I am the virtual front desk.",
  questions: [
    {
      key: "need",
      type: "text",
      text: "What do you need help with?",
      label: "Need",
      required: true,
      hint: "The legal matter in a few words, such as a contract, a claim or an application.",
    },
    {
      key: "budget",
      type: "money",
      text: "What budget do you have in mind?",
      label: "Budget",
      required: false,
      hint: "What the customer can spend on us, not what a dispute is about.",
    },
    {
      key: "timeline",
      type: "text",
      text: "When do you need this solved?",
      label: "Timeline",
      required: true,
      hint: "A deadline, a hearing or a wish.",
    },
    {
      key: "email",
      type: "email",
      text: "Which e-mail address can we send our proposal to?",
      label: "E-mail",
      required: true,
    },
  ],
  handoffMessage: "Thank you, that is everything I need. A member of our team will continue this conversation shortly.",
  handoffOnRequestMessage:
    "Of course. I have told our team, and everything you wrote is passed on. A member of our team will continue this conversation shortly.",
  businessContext,
  policies,
});

/** What was live before: it did not ask for the time frame yet. */
export const earlierWorkflow: WorkflowDefinition = {
  ...demoWorkflow,
  questions: demoWorkflow.questions.filter((question) => question.key !== "timeline"),
};
