"use client";

import { Button } from "#components/ui/button.tsx";
import { Banner } from "#components/ui/banner.tsx";

export interface LostSignupProps {
  wabaId: string;
  onStartAgain: () => void;
  onForget: () => void;
}

/** Meta finished a sign-up and this page never heard of it: the window was closed, or the network was away. */
export function LostSignup({ wabaId, onStartAgain, onForget }: LostSignupProps) {
  return (
    <Banner
      tone="waiting"
      className="mb-4 flex-wrap py-2.5"
      action={
        <span className="flex gap-2">
          <Button onClick={onStartAgain}>Add WhatsApp again</Button>
          <Button variant="ghost" onClick={onForget}>
            Dismiss
          </Button>
        </span>
      }
    >
      <strong className="font-semibold">A WhatsApp sign-up did not come through.</strong> Meta finished it for the
      account <span className="tnum">{wabaId}</span>, and this page was not told. Sign up again and choose the same
      number: Meta remembers what you entered.
    </Banner>
  );
}
