import { findDisconnected, insertChannel, updateChannel } from "#db/queries/channel.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { randomToken, seal } from "#lib/platform/crypto.ts";
import { newId } from "#lib/platform/ids.ts";
import { publish } from "#lib/realtime/publish.ts";
import { listChannels as listRecords } from "#db/queries/workspace.ts";
import { isUniqueViolation } from "#db/unique-violation.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { scheduleCheck } from "./schedule-check.ts";

export interface NewConnection {
  kind: ChannelKind;
  accountId: string;
  name: string;
  settings: Record<string, string>;
  accessToken: string | null;
  appSecret: string | null;
  /** Undefined: not known. */
  tokenExpiresAt?: Date | null | undefined;
}

/** The input that a taken account is shown under. */
const accountField = {
  whatsapp: "phoneNumberId",
  messenger: "pageId",
  instagram: "accountId",
  webchat: "key",
} as const satisfies Record<ChannelKind, string>;

/**
 * Stores a connection that Meta has confirmed, and the job that looks after it. What this workspace had disconnected
 * goes on as the same channel; the unique key decides between workspaces that connect one account at once.
 * @throws AppError `conflict`
 */
export async function saveConnection(ctx: Ctx, connection: NewConnection): Promise<{ channelId: string }> {
  try {
    return await inTransaction(ctx, (tx) => save(tx, connection));
  } catch (error) {
    if (isUniqueViolation(error)) throw await taken(ctx, connection);
    throw error;
  }
}

async function save(tx: Ctx, connection: NewConnection): Promise<{ channelId: string }> {
  const { kind, accountId } = connection;
  const known = await findDisconnected(tx, kind, accountId);
  const id = known?.id ?? newId();
  const row = rowOf(tx, { ...connection, settings: withPin(connection.settings, known?.settings.pinSealed) });
  if (known) await updateChannel(tx, id, row);
  else if (!(await insertChannel(tx, { ...row, ...newChannel, id, kind, accountId, createdAt: tx.app.clock.now() })))
    throw await taken(tx, connection);
  if (kind !== "webchat") await scheduleCheck(tx, id);
  await publish(tx, { type: "channel", channelId: id });
  return { channelId: id };
}

/** The AI speaks to a business's customers when its owner says so, and not because an account was connected. */
const newChannel = { aiEnabled: false };

/** A number keeps the PIN that it was registered with: another is a wrong one, and three of them lock it. */
function withPin(settings: Record<string, string>, known: string | undefined): Record<string, string> {
  return known === undefined || settings.pinSealed === undefined ? settings : { ...settings, pinSealed: known };
}

function rowOf({ app }: Ctx, { kind, name, settings, accessToken, appSecret, tokenExpiresAt }: NewConnection) {
  const sealed = (secret: string | null) => (secret === null ? null : seal(secret, app.env.encryptionKey));
  return {
    name,
    settings,
    state: "connected" as const,
    accessTokenSealed: sealed(accessToken),
    appSecretSealed: sealed(appSecret),
    verifyTokenSealed: kind === "webchat" ? null : sealed(randomToken(18)),
    tokenExpiresAt: tokenExpiresAt ?? null,
    subscribed: null,
    checkedAt: null,
    problem: null,
    problemAt: null,
    lastEventAt: null,
    lastEventKind: null,
    connectedAt: app.clock.now(),
  };
}

async function taken(ctx: Ctx, { kind, accountId }: NewConnection): Promise<AppError> {
  const mine = (await listRecords(ctx)).some(
    (one) => one.kind === kind && one.accountId === accountId && one.state !== "not_connected",
  );
  return new AppError("conflict", takenSentence(kind, mine), { field: accountField[kind] });
}

function takenSentence(kind: ChannelKind, mine: boolean): string {
  if (kind === "webchat") return "This key is taken. Choose another.";
  return mine
    ? "This account is connected already. Open it in the list."
    : "Another workspace has connected this account. Disconnect it there first, then connect it here.";
}
