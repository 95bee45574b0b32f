import { Languages, Mail, Phone } from "lucide-react";
import type { ReactNode } from "react";
import { ChannelGlyph, channelName } from "#components/ui/channel-glyph.tsx";
import { languageName } from "#lib/domain/workflow/display-names.ts";
import type { LeadProfile } from "#lib/domain/views/conversation-view.ts";

function Row(props: { icon: ReactNode; kind: string; children: ReactNode; quiet?: boolean }) {
  return (
    <li className="flex min-h-7 items-center gap-2.5 text-sm">
      <span className="text-muted-foreground [&_svg]:size-4">{props.icon}</span>
      <span className={`min-w-0 flex-1 truncate ${props.quiet ? "text-secondary-text" : ""}`}>{props.children}</span>
      <span className="shrink-0 text-2xs text-muted-foreground">{props.kind}</span>
    </li>
  );
}

export function ContactList({ lead }: { lead: LeadProfile }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {lead.identities.map((identity) => (
        <Row
          key={identity.channelKind + identity.handle}
          icon={<ChannelGlyph kind={identity.channelKind} />}
          kind={channelName(identity.channelKind)}
        >
          {identity.handle}
        </Row>
      ))}
      <Row icon={<Mail aria-hidden="true" />} kind="E-mail" quiet={!lead.email}>
        {lead.email ? (
          <a href={`mailto:${lead.email}`} className="hover:underline">
            {lead.email}
          </a>
        ) : (
          "No e-mail yet"
        )}
      </Row>
      {lead.phone ? (
        <Row icon={<Phone aria-hidden="true" />} kind="Phone">
          <a href={`tel:${lead.phone}`} className="hover:underline">
            {lead.phone}
          </a>
        </Row>
      ) : null}
      {lead.language ? (
        <Row icon={<Languages aria-hidden="true" />} kind="Language">
          {languageName(lead.language)}
        </Row>
      ) : null}
    </ul>
  );
}
