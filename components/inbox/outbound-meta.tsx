import { Ban, CircleAlert, CircleHelp } from "lucide-react";
import type { MessageView } from "#lib/domain/views/conversation-view.ts";
import { DeliveryTick } from "./delivery.tsx";
import { clockTime } from "./format-time.ts";
import { Why, type WhyProps } from "./why.tsx";

interface OutboundMetaProps {
  message: MessageView;
  timeZone: string;
  onRetry: (message: MessageView) => void;
  explain: WhyProps["explain"];
}

function Author({ message }: { message: MessageView }) {
  if (message.author === "ai") return <span className="text-ai-strong">AI</span>;
  if (message.author === "app") {
    return (
      <>
        <span className="text-human-strong">A person</span>
        <span className="font-normal text-muted-foreground">{message.authorName ?? "in the app"}</span>
      </>
    );
  }
  if (message.author === "system")
    return <span className="text-secondary-text">{message.authorName ?? "The channel"}</span>;
  return <span className="text-human-strong">{message.authorName ?? "Your team"}</span>;
}

function TryAgain({ message, onRetry }: Pick<OutboundMetaProps, "message" | "onRetry">) {
  return (
    <button
      type="button"
      onClick={() => onRetry(message)}
      className="touch-target min-h-6 shrink-0 rounded-sm font-medium underline underline-offset-2"
    >
      Try again
    </button>
  );
}

const inlineIcon = "mr-1 inline-block size-3.5 align-[-0.2em]";

/** Below a message of ours: who, when, how far it came; or why it did not go out and what to do. */
export function OutboundMeta({ message, timeZone, onRetry, explain }: OutboundMetaProps) {
  if (message.state === "failed") {
    return (
      <p className="mt-0.5 text-right font-normal text-danger-strong text-xs">
        <CircleAlert aria-hidden="true" className={inlineIcon} strokeWidth={2} />
        Not sent. {message.problem ?? "The channel refused it."}{" "}
        {message.mayRetry ? <TryAgain message={message} onRetry={onRetry} /> : null}
      </p>
    );
  }
  if (message.state === "withheld") {
    return (
      <p className="mt-0.5 text-right text-muted-foreground text-xs">
        <Ban aria-hidden="true" className={inlineIcon} strokeWidth={2} />
        {message.problem ?? "Withheld: a person took control before it went out."}
      </p>
    );
  }
  return (
    <>
      <div className="mt-0.5 flex min-h-6 flex-wrap items-center justify-end gap-1 pr-1 font-medium text-2xs">
        {message.author === "ai" ? <Why message={message} explain={explain} /> : null}
        <Author message={message} />
        <time dateTime={message.at} className="tnum font-normal text-muted-foreground">
          {clockTime(message.at, timeZone)}
          {message.edited ? ", edited" : ""}
        </time>
        <DeliveryTick state={message.state} tone={message.author === "ai" ? "ai" : "human"} />
      </div>
      {message.state === "unknown" ? (
        <p className="text-right text-secondary-text text-xs">
          <CircleHelp aria-hidden="true" className={inlineIcon} strokeWidth={2} />
          {message.problem ?? "We do not know whether this was sent."}{" "}
          {message.mayRetry ? <TryAgain message={message} onRetry={onRetry} /> : null}
        </p>
      ) : null}
    </>
  );
}
