import { CircleCheck } from "lucide-react";
import { cn } from "#components/ui/class-names.ts";
import type { ChannelView } from "#lib/domain/views/settings-view.ts";

interface Step {
  text: string;
  done: boolean;
}

/** What is left to do while nothing has come from an account yet. */
export function SetUpSteps({ channel }: { channel: ChannelView }) {
  const steps = stepsOf(channel);
  const current = steps.findIndex((step) => !step.done);
  return (
    <ol
      aria-label={`Set-up of ${channel.name}`}
      className="grid gap-x-6 gap-y-2 border-t px-4 py-3 text-xs sm:grid-cols-3"
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
        </li>
      ))}
    </ol>
  );
}

function stepsOf({ kind, health }: ChannelView): Step[] {
  if (kind === "webchat")
    return [
      { text: "Chat page is ready", done: true },
      { text: "Link to it, or embed it in your site", done: false },
      { text: "Write a first message", done: false },
    ];
  return [
    { text: "Account connected and subscribed", done: health?.subscribed === true },
    { text: "Enter webhook URL and verify token in your Meta app", done: false },
    { text: "Write a first message from a phone", done: false },
  ];
}
