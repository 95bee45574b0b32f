import type { Role } from "#lib/domain/access/role.ts";
import type { LabelColor } from "#lib/domain/lead/label-color.ts";
import { newId } from "#lib/platform/ids.ts";

export const memberKeys = ["dana", "tom", "lucia"] as const;
export type MemberKey = (typeof memberKeys)[number];

/** The team. The owner's address is the operator's to choose; the agents cannot sign in until they set a password. */
export const members = {
  dana: { name: "Dana Whitfield", role: "owner", email: null },
  tom: { name: "Tom Okafor", role: "agent", email: "tom.okafor@harborfinch.example" },
  lucia: { name: "Lucía Romero", role: "agent", email: "lucia.romero@harborfinch.example" },
} as const satisfies Record<MemberKey, { name: string; role: Role; email: string | null }>;

export const labels = {
  Litigation: "red",
  Employment: "green",
  "Family law": "purple",
  Trademark: "blue",
  Lease: "amber",
  Immigration: "teal",
  Estate: "pink",
  Contract: "brown",
  Business: "indigo",
  Urgent: "orange",
  Referral: "teal",
} as const satisfies Record<string, LabelColor>;
export type LabelName = keyof typeof labels;

export const labelNames = Object.keys(labels).filter((name): name is LabelName => name in labels);

export function newLabelIds(): Record<LabelName, string> {
  return {
    Litigation: newId(),
    Employment: newId(),
    "Family law": newId(),
    Trademark: newId(),
    Lease: newId(),
    Immigration: newId(),
    Estate: newId(),
    Contract: newId(),
    Business: newId(),
    Urgent: newId(),
    Referral: newId(),
  };
}
