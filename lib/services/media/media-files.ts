import { openFileStore } from "#lib/storage/open-file-store.ts";
import type { FileStore } from "#lib/storage/file-store.ts";
import type { App } from "../context.ts";

/** Where this installation keeps files. */
export function filesOf({ env }: Pick<App, "env">): FileStore {
  return openFileStore(env);
}

/** A workspace's files stand apart, so that a workspace can be erased as one. */
export function attachmentKey(workspaceId: string, attachmentId: string): string {
  return `${workspaceId}/${attachmentId}`;
}

export function pictureKey(workspaceId: string, identityId: string): string {
  return `${workspaceId}/pictures/${identityId}`;
}

/** Where members see the picture of a customer's address; null where there is none. */
export function pictureUrl(identity: { id: string; pictureKey: string | null }): string | null {
  return identity.pictureKey === null ? null : `/api/crm/pictures/${identity.id}`;
}
