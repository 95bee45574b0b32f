import type { ChannelAccount, ProfileAnswer, SendOptions } from "../channel.ts";
import { classifyError, readProviderError } from "./classify-error.ts";
import { getFromGraph } from "./graph-client.ts";
import { object, text } from "./read.ts";

/**
 * Reads name and picture of a person (reference C.7, D.5). No consent (230), a test account (9010), a phone-number account
 * (2018218) and an empty answer all mean the same: nothing to show today.
 */
export function profileReader(fields: readonly string[]) {
  return async (account: ChannelAccount, userId: string, options: SendOptions): Promise<ProfileAnswer> => {
    const answer = await getFromGraph(account, `${encodeURIComponent(userId)}?fields=${fields.join(",")}`, options);
    if (answer.kind !== "answer") return { kind: "unreachable" };
    const error = readProviderError(object(answer.json).error);
    if (error)
      return { kind: "retry" in classifyError("messaging", answer.status, error) ? "unreachable" : "unavailable" };
    const profile = object(answer.json);
    const joined = [text(profile.first_name), text(profile.last_name)].filter((part) => part !== null).join(" ");
    const name = text(profile.name) ?? text(joined);
    const username = text(profile.username);
    const pictureUrl = text(profile.profile_pic);
    if (name === null && username === null && pictureUrl === null) return { kind: "unavailable" };
    return { kind: "profile", name, username, pictureUrl };
  };
}
