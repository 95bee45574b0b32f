"use client";

import { CornerDownLeft } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import type { BriefView } from "#lib/domain/views/conversation-view.ts";

export interface BriefCardProps {
  brief: BriefView;
  onShowMessage: ((messageId: string) => void) | null;
  onUseReply: ((text: string) => void) | null;
}

/** What the customer wants, each sentence leading to the words it came from, and a reply to start with. */
export function BriefCard({ brief, onShowMessage, onUseReply }: BriefCardProps) {
  return (
    <div className="overflow-hidden rounded-lg border bg-subtle">
      <p className="px-3 py-2.5 text-base">
        {brief.sentences.map(({ text, messageIds }) => {
          const first = messageIds[0];
          if (!first || !onShowMessage) return <span key={text}>{text} </span>;
          return (
            <span key={text}>
              <a
                href={`#message-${first}`}
                title="Show the message"
                onClick={(event) => {
                  event.preventDefault();
                  onShowMessage(first);
                }}
                className="rounded-sm hover:bg-ai-soft"
              >
                {text}
              </a>{" "}
            </span>
          );
        })}
      </p>
      {brief.openQuestions.length > 0 ? (
        <div className="border-t px-3 py-2.5">
          <p className="text-secondary-text text-xs">The customer still asks</p>
          <ul className="mt-0.5 list-disc pl-4 text-base">
            {brief.openQuestions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {brief.suggestedReply ? (
        <div className="border-t bg-background px-3 py-2.5">
          <p className="text-secondary-text text-xs">Suggested next reply</p>
          <p className="mt-0.5 whitespace-pre-wrap text-base">{brief.suggestedReply}</p>
          {onUseReply ? (
            <Button
              size="28"
              className="mt-2"
              icon={<CornerDownLeft />}
              onClick={() => onUseReply(brief.suggestedReply)}
            >
              Use reply
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
