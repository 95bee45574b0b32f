import { CircleHelp, Contact, FileText, Image as ImageIcon, MapPin, Mic, ShoppingBag, Video } from "lucide-react";
import type { ReactNode } from "react";
import { contentPreview, type MessageContent } from "#lib/domain/message/content.ts";
import type { EvidenceView } from "#lib/domain/views/conversation-view.ts";
import { assertNever } from "#lib/domain/assert-never.ts";
import { evidenceSegments } from "./evidence-segments.ts";

type Media = Extract<MessageContent, { type: "media" }>;

const mediaIcons = {
  image: ImageIcon,
  sticker: ImageIcon,
  video: Video,
  audio: Mic,
  voice: Mic,
  document: FileText,
} as const;

function Card(props: { icon: ReactNode; title: string; detail?: string; href?: string | undefined }) {
  const body = (
    <>
      <span className="grid size-8 shrink-0 place-items-center rounded-md bg-muted text-secondary-text [&_svg]:size-4">
        {props.icon}
      </span>
      <span className="min-w-0">
        <span className="block truncate font-medium text-foreground text-sm">{props.title}</span>
        {props.detail ? <span className="block text-muted-foreground text-xs">{props.detail}</span> : null}
      </span>
    </>
  );
  const look = "flex min-w-0 max-w-72 items-center gap-2.5 rounded-xl border border-border bg-background p-2 pr-4";
  if (!props.href) return <span className={look}>{body}</span>;
  return (
    <a href={props.href} target="_blank" rel="noreferrer" className={`${look} hover:bg-accent`}>
      {body}
    </a>
  );
}

function MediaBody({ media }: { media: Media }) {
  const Icon = mediaIcons[media.media];
  const name = media.fileName ?? contentPreview({ ...media, caption: undefined });
  if (media.url && (media.media === "image" || media.media === "sticker")) {
    return (
      <a
        href={media.url}
        target="_blank"
        rel="noreferrer"
        className="block overflow-hidden rounded-xl border border-border"
      >
        {/* biome-ignore lint/performance/noImgElement: a file of the customer, behind the session; nothing to optimise. */}
        <img src={media.url} alt={media.caption ?? name} className="max-h-72 min-h-16 max-w-60 object-cover" />
      </a>
    );
  }
  if (media.url && (media.media === "audio" || media.media === "voice")) {
    // biome-ignore lint/a11y/useMediaCaption: a customer's recording has no captions.
    return <audio controls preload="none" src={media.url} aria-label={name} className="h-10 w-64 max-w-full" />;
  }
  const kind = media.mimeType?.split("/").at(-1)?.toUpperCase();
  const detail = media.fileName ? kind : media.url ? undefined : "Open the app to see it";
  return <Card icon={<Icon aria-hidden="true" />} title={name} {...(detail ? { detail } : {})} href={media.url} />;
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
      const detail = content.hint === "open_app" ? "Open the app to see it" : "Cannot be shown here";
      return <Card icon={<CircleHelp aria-hidden="true" />} title={content.what} detail={detail} />;
    }
    default:
      return assertNever(content);
  }
}
