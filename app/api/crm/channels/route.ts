import { z } from "zod";
import { crmRoute } from "#lib/http/crm-route.ts";
import { connectChannel } from "#lib/services/channel/connect-channel.ts";
import { listChannels } from "#lib/services/channel/list-channels.ts";

export const GET = crmRoute({ permission: "conversation.read" }, ({ ctx }) => listChannels(ctx));

/** Connects an account by hand. The service says which field a refusal belongs to. */
export const POST = crmRoute(
  { permission: "settings.edit", body: z.unknown(), addsJobs: true },
  async ({ ctx, body }) => {
    await connectChannel(ctx, body);
    return listChannels(ctx);
  },
);
