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
  appId: z.string().default("900100200300400"),
});
export type ReportOptions = z.input<typeof reportOptions>;

/** Posts back what the platform says about a send: statuses on WhatsApp, an echo on the others. */
export function createReporter() {
  let options: z.infer<typeof reportOptions> | null = null;
  const running = new Set<Promise<void>>();

  async function post(message: SentMessage, { webhooksUrl, secret, appId }: z.infer<typeof reportOptions>) {
    for (const body of reportsOf(message, appId)) await deliver(`${webhooksUrl}/${message.channel}`, body, secret);
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

function reportsOf(message: SentMessage, appId: string): Delivery[] {
  const { accountId, to, text, externalId, correlationId } = message;
  switch (message.channel) {
    case "whatsapp": {
      const address = /^\d+$/.test(to) ? { to } : { userId: to };
      const ours = correlationId === null ? {} : { correlationId };
      const about = { phoneNumberId: accountId, id: externalId, ...address, ...ours };
      return [whatsappStatus({ ...about, status: "sent" }), whatsappStatus({ ...about, status: "delivered" })];
    }
    case "messenger": {
      const metadata = correlationId === null ? {} : { metadata: `out:${correlationId}` };
      return [messengerPayloads.echo({ user: to, account: accountId, text, mid: externalId, appId, ...metadata })];
    }
    case "instagram":
      return [instagramPayloads.echo({ user: to, account: accountId, text, mid: externalId })];
  }
}
