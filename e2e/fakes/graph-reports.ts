import { z } from "zod";
import { deliver } from "./deliver.ts";
import type { SentMessage } from "./graph-answers.ts";
import { type Delivery, instagramPayloads, messengerPayloads, whatsappStatus } from "./payloads.ts";

const reportOptions = z.object({
  /** Base address of our webhooks, such as `http://localhost:3000/api/webhooks`. */
  webhooksUrl: z.string(),
  secret: z.string(),
  /** The report arrives before our call is answered, as it may in life. */
  beforeAnswer: z.boolean().default(false),
  /** In echoes: a number or a text, as it comes; null leaves it out. */
  appId: z.union([z.string(), z.number()]).nullable().default("900100200300400"),
  /** Instagram tells the app of some sends and not of others. */
  appIdOnInstagram: z.boolean().default(false),
  /** Whether Messenger's echo gives back what we sent along. */
  metadata: z.boolean().default(true),
  /** The echo has other words than the send, as where the platform shortens a link. */
  rewritten: z.boolean().default(false),
});
export type ReportOptions = z.input<typeof reportOptions>;

/** Posts back what the platform says about a send: statuses on WhatsApp, an echo on the others. */
export function createReporter() {
  let options: z.infer<typeof reportOptions> | null = null;
  const running = new Set<Promise<void>>();

  async function post(message: SentMessage, { webhooksUrl, secret, ...form }: z.infer<typeof reportOptions>) {
    for (const body of reportsOf(message, form)) await deliver(`${webhooksUrl}/${message.channel}`, body, secret);
  }

  return {
    configure(input: unknown): void {
      options = input === null ? null : reportOptions.parse(input);
    },
    async report(message: SentMessage): Promise<void> {
      if (options === null) return;
      // The receiver may be gone by then; that is its test's to notice.
      const posted = post(message, options).catch(() => undefined);
      if (options.beforeAnswer) return await posted;
      running.add(posted);
      void posted.finally(() => running.delete(posted));
    },
    async settled(): Promise<void> {
      await Promise.all(running);
    },
  };
}

/** What the platform says of a send, in the form that is asked for. */
export function reportsOf(
  message: SentMessage,
  form: Pick<z.infer<typeof reportOptions>, "appId" | "appIdOnInstagram" | "metadata" | "rewritten">,
): Delivery[] {
  const app = form.appId === null ? {} : { appId: form.appId };
  const { accountId, to, externalId, correlationId } = message;
  const text = form.rewritten ? `${message.text.slice(0, 20)}…` : message.text;
  switch (message.channel) {
    case "whatsapp": {
      const address = /^\d+$/.test(to) ? { to } : { userId: to };
      const ours = correlationId === null ? {} : { correlationId };
      const about = { phoneNumberId: accountId, id: externalId, ...address, ...ours };
      return [whatsappStatus({ ...about, status: "sent" }), whatsappStatus({ ...about, status: "delivered" })];
    }
    case "messenger": {
      const metadata = correlationId === null || !form.metadata ? {} : { metadata: `out:${correlationId}` };
      return [messengerPayloads.echo({ user: to, account: accountId, text, mid: externalId, ...app, ...metadata })];
    }
    case "instagram":
      return [
        instagramPayloads.echo({
          user: to,
          account: accountId,
          text,
          mid: externalId,
          ...(form.appIdOnInstagram ? app : {}),
        }),
      ];
  }
}
