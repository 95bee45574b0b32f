import { integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, refersTo, workspaceId } from "#db/columns.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { workspace } from "./workspace.ts";

/** Qualify & Transfer of one workspace: the draft that owners edit, and which version is live. */
export const workflow = pgTable(
  "workflow",
  {
    workspaceId: workspaceId().references(() => workspace.id),
    id: id(),
    draft: jsonb("draft").$type<WorkflowDefinition>().notNull(),
    /** Grows with each save: two people at once do not overwrite each other unknowingly. */
    draftRevision: integer("draft_revision").notNull(),
    draftSavedAt: instant("draft_saved_at"),
    publishedVersionId: uuid("published_version_id"),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);

/** A published version: immutable. Running conversations keep the one they started with. */
export const workflowVersion = pgTable(
  "workflow_version",
  {
    workspaceId: workspaceId(),
    id: id(),
    workflowId: uuid("workflow_id").notNull(),
    version: integer("version").notNull(),
    definition: jsonb("definition").$type<WorkflowDefinition>().notNull(),
    publishedAt: instant("published_at").notNull(),
    publishedBy: uuid("published_by"),
    note: text("note").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refersTo(t, t.workflowId, workflow),
    // Two people who publish at once do not make the same version twice.
    uniqueIndex("workflow_version_key").on(t.workspaceId, t.workflowId, t.version),
  ],
);
