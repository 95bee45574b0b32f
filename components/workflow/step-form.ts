import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import type { DefinitionPatch } from "./editor-state.ts";
import type { FieldErrors } from "./field-errors.ts";

/** What the forms of identity, business context and handoff share. */
export interface StepFormProps {
  definition: WorkflowDefinition;
  errors: FieldErrors;
  readOnly: boolean;
  onPatch: (patch: DefinitionPatch) => void;
}
