export const roles = ["owner", "agent"] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  "conversation.read",
  "conversation.reply",
  "lead.read",
  "lead.edit",
  "workflow.read",
  "workflow.edit",
  "workflow.publish",
  "settings.edit",
] as const;
export type Permission = (typeof permissions)[number];

const agentMay: readonly Permission[] = [
  "conversation.read",
  "conversation.reply",
  "lead.read",
  "lead.edit",
  "workflow.read",
];

/** Owners may do everything; agents work in the inbox and on leads. */
export function mayDo(role: Role, permission: Permission): boolean {
  return role === "owner" || agentMay.includes(permission);
}

/** Scopes of an API key. */
export const apiScopes = [
  "conversations:read",
  "conversations:write",
  "leads:read",
  "leads:write",
  "workflow:read",
] as const;
export type ApiScope = (typeof apiScopes)[number];
