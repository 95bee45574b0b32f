import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";

export interface ConnectField {
  name: string;
  label: string;
  help?: string;
  secret?: boolean;
  optional?: boolean;
}

const accessToken = (help: string): ConnectField => ({
  name: "accessToken",
  label: "Access token",
  help,
  secret: true,
});
const app: readonly ConnectField[] = [
  {
    name: "appSecret",
    label: "App secret",
    help: "App settings, Basic. Tells Meta's messages from forged ones.",
    secret: true,
  },
  {
    name: "appId",
    label: "App ID",
    help: "Only with an app of your own: lets us ask when the token ends.",
    optional: true,
  },
];
const name: ConnectField = {
  name: "name",
  label: "Name",
  help: "For your team, such as Spanish line.",
  optional: true,
};

/** The fields of each kind in the words of Meta's pages, in the order in which one finds them there. */
const fields = {
  whatsapp: [
    { name: "phoneNumberId", label: "Phone number ID", help: "WhatsApp, API Setup. Not the phone number itself." },
    { name: "wabaId", label: "WhatsApp Business Account ID", help: "On the same page, below the phone number ID." },
    accessToken("Of a system user, with both WhatsApp permissions and without an end."),
    ...app,
    name,
  ],
  messenger: [
    { name: "pageId", label: "Page ID", help: "The Page's About section, under Page transparency." },
    accessToken("Of the Page: Messenger, API Setup, Generate access tokens."),
    ...app,
    name,
  ],
  instagram: [
    {
      name: "accountId",
      label: "Instagram account ID",
      help: "Begins with 17841. Left empty, the token tells.",
      optional: true,
    },
    accessToken("Instagram, API Setup, Generate token. Through a Page: the Page's token."),
    ...app,
    name,
  ],
  webchat: [
    { name: "name", label: "Name", help: "For your team, such as Website." },
    { name: "key", label: "Key", help: "The last part of the chat's address: letters, digits and hyphens." },
  ],
} as const satisfies Record<ChannelKind, readonly ConnectField[]>;

/** Only an Instagram account that is connected through its Page has one. */
const pageOfInstagram: ConnectField = {
  name: "pageId",
  label: "Page ID",
  help: "The Page that the account is linked to.",
};

/** @param hasApp an app of this installation signs the deliveries: a secret of one's own is not needed */
export function connectFields(
  kind: ChannelKind,
  { isThroughPage, hasApp }: { isThroughPage: boolean; hasApp: boolean },
): readonly ConnectField[] {
  const shown: readonly ConnectField[] =
    kind === "instagram" && isThroughPage ? [pageOfInstagram, ...fields.instagram] : fields[kind];
  return shown.map((field) => (hasApp && field.name === "appSecret" ? { ...field, optional: true } : field));
}
