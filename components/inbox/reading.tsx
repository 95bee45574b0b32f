import type { MessageView } from "#lib/domain/views/conversation-view.ts";
import { EvidenceText } from "./message-body.tsx";

export interface ReadingProps {
  message: MessageView;
  onShowAnswer: (questionKey: string) => void;
}

/** What a model heard in a recording, with the words that became answers, or saw in a picture. */
export function Reading({ message, onShowAnswer }: ReadingProps) {
  const { reading } = message;
  if (!reading) return null;
  if (reading.kind === "failed") return <p className="mt-1 pl-1 text-secondary-text text-xs">{reading.sentence}</p>;
  const heard = reading.kind === "heard";
  return (
    <figure className="mt-1 max-w-full rounded-xl border border-border bg-background px-3 py-2">
      <figcaption className="text-secondary-text text-xs">{heard ? "Transcript" : "Described by AI"}</figcaption>
      <p {...(reading.language ? { lang: reading.language } : {})} className={heard ? "text-base" : "text-sm"}>
        <EvidenceText text={reading.text} evidence={heard ? message.evidence : []} onShowAnswer={onShowAnswer} />
      </p>
    </figure>
  );
}
