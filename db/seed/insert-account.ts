import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { member, user, workspace } from "#db/schema/index.ts";
import { randomToken } from "#lib/platform/crypto.ts";
import { newId } from "#lib/platform/ids.ts";
import { hashPassword } from "#lib/platform/password.ts";
import { before } from "./before.ts";
import { type MemberKey, members } from "./people.ts";
import type { SeedEnv } from "./seed-env.ts";

const generatedPasswordBytes = 12;
const foundedDaysAgo = 80;

/** The workspace and its team. */
export async function insertAccount(
  db: Db,
  env: SeedEnv,
  now: Date,
): Promise<{ workspaceId: string; memberIds: Record<MemberKey, string>; password: string | null }> {
  const workspaceId = newId();
  const createdAt = before(now, { days: foundedDaysAgo });
  await db.insert(workspace).values({
    id: workspaceId,
    name: "Harbor & Finch Legal",
    pauseMinutes: env.aiPauseMinutes,
    description: "Attorneys for people and small companies in Portland, Oregon.",
    createdAt,
  });
  const password = env.demoPassword ?? randomToken(generatedPasswordBytes);
  const owner = await ensureUser(db, env.demoEmail, members.dana.name, password, createdAt);
  const tom = await ensureUser(db, members.tom.email, members.tom.name, null, createdAt);
  const lucia = await ensureUser(db, members.lucia.email, members.lucia.name, null, createdAt);
  const memberIds = { dana: newId(), tom: newId(), lucia: newId() };
  const userIds = { dana: owner.id, tom: tom.id, lucia: lucia.id };
  const keys: MemberKey[] = ["dana", "tom", "lucia"];
  await db.insert(member).values(
    keys.map((key, index) => ({
      workspaceId,
      id: memberIds[key],
      userId: userIds[key],
      role: members[key].role,
      createdAt: before(now, { days: foundedDaysAgo - index }),
    })),
  );
  return { workspaceId, memberIds, password: owner.isNew ? password : null };
}

/** A person who is there already, in another workspace, keeps their name and password. */
async function ensureUser(
  db: Db,
  address: string,
  name: string,
  password: string | null,
  createdAt: Date,
): Promise<{ id: string; isNew: boolean }> {
  const email = address.toLowerCase();
  const passwordHash = password === null ? null : await hashPassword(password);
  const [made] = await db
    .insert(user)
    .values({ id: newId(), email, name, passwordHash, createdAt })
    .onConflictDoNothing()
    .returning({ id: user.id });
  if (made) return { id: made.id, isNew: true };
  const [known] = await db.select({ id: user.id }).from(user).where(eq(user.email, email));
  if (!known) throw new Error("a user was neither new nor known");
  return { id: known.id, isNew: false };
}
