import { CircleCheck } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/class-names.ts";
import type { ChannelView } from "#lib/domain/views/settings-view.ts";

interface Step {
  text: string;
  done: boolean;
  /** What does it, where it is done here. */
  action?: "switch_ai_on";
}

/** What is left to do while nothing has come from an account yet. */
export function SetUpSteps({ channel, onSwitchAiOn }: { channel: ChannelView; onSwitchAiOn: () => void }) {
  const steps = stepsOf(channel);
  const current = steps.findIndex((step) => !step.done);
  return (
    <ol
      aria-label={`Set-up of ${channel.name}`}
      className="grid gap-x-6 gap-y-2 border-t px-4 py-3 text-xs sm:grid-cols-2 xl:grid-cols-4"
    >
      {steps.map((step, index) => (
        <li
          key={step.text}
          aria-current={index === current ? "step" : undefined}
          className={cn("flex items-center gap-2", index === current ? "font-medium" : "text-secondary-text")}
        >
          {step.done ? (
            <CircleCheck aria-label="Done:" className="size-4 shrink-0 text-success-strong" strokeWidth={1.75} />
          ) : (
            <span
              aria-hidden="true"
              className={cn(
                "grid size-4.5 shrink-0 place-items-center rounded-full text-2xs",
                index === current ? "bg-primary text-primary-foreground" : "border border-control",
              )}
            >
              {index + 1}
            </span>
          )}
          {step.text}
          {step.action === "switch_ai_on" && !step.done && channel.mayManage ? (
            <Button
              size="28"
              variant={index === current ? "primary" : "outline"}
              aria-label={`Switch on the AI for ${channel.name}`}
              onClick={onSwitchAiOn}
            >
              Switch on
            </Button>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function stepsOf({ kind, health, aiEnabled }: ChannelView): Step[] {
  const ai = { text: "Let the AI answer", done: aiEnabled, action: "switch_ai_on" } as const;
  if (kind === "webchat")
    return [
      { text: "Chat page is ready", done: true },
      { text: "Link to it, or embed it in your site", done: false },
      { text: "Write a first message", done: false },
      ai,
    ];
  return [
    { text: "Account connected and subscribed", done: health?.subscribed === true },
    { text: "Enter webhook URL and verify token in your Meta app", done: false },
    { text: "Write a first message from a phone", done: false },
    ai,
  ];
}
