import { CircleCheck, Hourglass, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { AiAvatar, CustomerAvatar } from "#components/ui/avatar.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { Chip } from "#components/ui/chip.tsx";
import { ProgressBars } from "#components/ui/progress-bars.tsx";

const answers = [
  { key: "need", label: "Need", value: "Review a severance agreement before signing" },
  { key: "budget", label: "Budget", value: "Up to $3,000" },
  { key: "timeline", label: "Timeline", value: "By Friday 17 October, 17:00" },
  { key: "email", label: "E-mail", value: "marcus.bell@example.com" },
] as const;

const progress = answers.map(({ key, label }) => ({ key, label, state: "answered" as const }));

/** A still picture of a qualified lead. It is no interface, so it has one description and nothing to press. */
export function SignInPicture() {
  return (
    <div
      role="img"
      aria-label="A customer's messages, and beside them the four answers that the AI collected for the team"
      className="w-full max-w-140"
    >
      <div aria-hidden="true" inert className="flex flex-col gap-3 text-base">
        <CustomerLine>
          I have to <span className="evidence">sign by friday 5pm</span>
        </CustomerLine>
        <div className="flex items-start justify-end gap-2.5">
          <p className="rounded-2xl rounded-tr-sm border border-ai-line bg-ai-soft px-3.5 py-2.5">
            Which e-mail address can we send our proposal to?
          </p>
          <AiAvatar />
        </div>
        <CustomerLine>
          <span className="evidence">marcus.bell@example.com</span>
        </CustomerLine>
        <div className="mt-4 overflow-hidden rounded-xl border bg-background shadow-dialog">
          <div className="flex items-center gap-2 border-b px-5 py-3">
            <span className="font-semibold text-sm">Marcus Bell</span>
            <Chip tone="waiting" icon={<Hourglass />}>
              Waiting 1 min
            </Chip>
            <ProgressBars progress={progress} className="ml-auto" />
          </div>
          <dl className="divide-y px-5">
            {answers.map(({ key, label, value }) => (
              <div key={key} className="flex items-center gap-3 py-2.5 text-sm">
                <CircleCheck className="size-4 shrink-0 text-ai" />
                <dt className="w-20 shrink-0 text-secondary-text">{label}</dt>
                <dd className="font-medium">{value}</dd>
              </div>
            ))}
          </dl>
          <div className="border-t p-3">
            <span className={buttonClass({ variant: "human", size: "40", wide: true })}>
              <UserRound />
              Take manual control
            </span>
          </div>
        </div>
      </div>
    </div>
  );
}

function CustomerLine({ children }: { children: ReactNode }) {
  return (
    <div className="flex items-start gap-2.5">
      <CustomerAvatar initials="MB" tint={1} size="32" channelKind="whatsapp" ring="canvas" />
      <p className="rounded-2xl rounded-tl-sm bg-bubble-customer px-3.5 py-2.5 lg:bg-selected">{children}</p>
    </div>
  );
}
