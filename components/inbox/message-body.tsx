import { CircleHelp, Contact, FileText, Image as ImageIcon, MapPin, Mic, ShoppingBag, Video } from "lucide-react";
import { contentPreview, mediaName, type MessageContent } from "#lib/domain/message/content.ts";
import type { EvidenceView } from "#lib/domain/views/conversation-view.ts";
import { assertNever } from "#lib/domain/assert-never.ts";
import { evidenceSegments } from "./evidence-segments.ts";
import { Card } from "./message-card.tsx";

type Media = Extract<MessageContent, { type: "media" }>;

const mediaIcons = {
  image: ImageIcon,
  sticker: ImageIcon,
  video: Video,
  audio: Mic,
  voice: Mic,
  document: FileText,
} as const;

/** A file of which nothing is kept here: old messages, told to us when the channel was connected. */
function MediaBody({ media }: { media: Media }) {
  const Icon = mediaIcons[media.media];
  const name = media.fileName ?? mediaName(media.media);
  const kind = media.mimeType?.split("/").at(-1)?.toUpperCase();
  const detail = media.fileName ? kind : "Open the app to see it";
  return <Card icon={<Icon aria-hidden="true" />} title={name} {...(detail ? { detail } : {})} />;
}

/** Words of a message with the ones that became an answer underlined; pressing them shows the answer. */
export function EvidenceText(props: {
  text: string;
  evidence: readonly EvidenceView[];
  onShowAnswer: (questionKey: string) => void;
}) {
  return (
    <span className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {evidenceSegments(props.text, props.evidence).map(({ text, evidence }, index) =>
        evidence ? (
          // A link and not a button: a button cannot break across lines.
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: segments of a message never move.
            key={index}
            href={`#answer-${evidence.questionKey}`}
            title={`${evidence.label}: ${evidence.shown}`}
            onClick={(event) => {
              event.preventDefault();
              props.onShowAnswer(evidence.questionKey);
            }}
            className="evidence rounded-xs hover:bg-ai-soft"
          >
            {text}
          </a>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: segments of a message never move.
          <span key={index}>{text}</span>
        ),
      )}
    </span>
  );
}

/** What stands outside the bubble: files, places, contacts, orders and what we cannot show. Null for plain words. */
export function Attachment({ content }: { content: MessageContent }) {
  switch (content.type) {
    case "text":
    case "template":
    case "choice":
      return null;
    case "media":
      return <MediaBody media={content} />;
    case "location": {
      const href = `https://www.openstreetmap.org/?mlat=${content.latitude}&mlon=${content.longitude}#map=16/${content.latitude}/${content.longitude}`;
      const detail = content.address ?? `${content.latitude.toFixed(4)}, ${content.longitude.toFixed(4)}`;
      return (
        <Card icon={<MapPin aria-hidden="true" />} title={content.name ?? "Location"} detail={detail} href={href} />
      );
    }
    case "contacts":
      return (
        <span className="flex flex-col gap-1">
          {content.contacts.map((one) => {
            const address = [...one.phones, ...one.emails].join(", ");
            const title = one.name ?? (address || "Contact");
            return <Card key={title + address} icon={<Contact aria-hidden="true" />} title={title} detail={address} />;
          })}
        </span>
      );
    case "order": {
      const detail = content.items.map((item) => `${item.quantity} × ${item.sku}`).join(", ");
      return <Card icon={<ShoppingBag aria-hidden="true" />} title={contentPreview(content)} detail={detail} />;
    }
    case "unsupported": {
      const hint = content.hint === "open_app" ? "Open the app to see it" : "Cannot be shown here";
      // Story media stand above it for as long as they last.
      const detail = content.linkOnly ? {} : { detail: hint };
      return <Card icon={<CircleHelp aria-hidden="true" />} title={content.what} {...detail} />;
    }
    default:
      return assertNever(content);
  }
}
