import type { ChannelEventsView, PageChoicesView } from "#lib/domain/views/settings-view.ts";

/** A refusal: the sentence, and the field it stands below; null for none of them. */
export interface FormRefusal {
  field: string | null;
  reason: string;
}

/** What can be done on the Channels page. Refusals of what has no form are told by the page itself. */
export interface ChannelActions {
  copy: (value: string, label: string) => void;
  /** Null: connected. */
  connect: (input: Readonly<Record<string, string>>) => Promise<FormRefusal | null>;
  /** Resolves to the reason when the token was not taken. */
  reconnect: (channelId: string, accessToken: string) => Promise<string | null>;
  test: (channelId: string) => Promise<void>;
  setAiAnswers: (channelId: string, on: boolean) => void;
  setHumanAgent: (channelId: string, on: boolean) => void;
  /** False: it stays connected. */
  disconnect: (channelId: string) => Promise<boolean>;
  listEvents: (channelId: string) => Promise<ChannelEventsView>;
  listPages: (choiceId: string) => Promise<PageChoicesView>;
  /** Null: connected. */
  choosePage: (choiceId: string, pageId: string) => Promise<string | null>;
  /** WhatsApp's own sign-up, in a window of Meta. Null: connected; else why not. */
  signUpWhatsapp: (coexistence: boolean) => Promise<string | null>;
  /** A sign-up that was lost is not shown any more. */
  forgetSignup: () => void;
  leaveFor: (url: string) => void;
}
