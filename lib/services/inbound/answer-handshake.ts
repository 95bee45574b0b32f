import { listChannelsOfKind } from "#db/queries/channel.ts";
import { answerHandshake } from "#lib/channels/meta/signature.ts";
import type { MetaChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { channelVerifyToken } from "../channel/channel-secrets.ts";
import type { App } from "../context.ts";

const channelsMax = 200;

/** The challenge to give back when the verify token is ours; null otherwise. */
export async function answerWebhookHandshake(
  app: App,
  kind: MetaChannelKind,
  params: URLSearchParams,
): Promise<string | null> {
  const shared = app.env.metaVerifyToken;
  const channels = await listChannelsOfKind(app.db, kind, channelsMax);
  const tokens = [shared, ...channels.map((channel) => channelVerifyToken(app.env, channel))].filter(
    (token) => token !== null,
  );
  const answer = answerHandshake(params, tokens);
  return answer.ok ? answer.challenge : null;
}
