import type { Question, QuestionType } from "#lib/domain/qualification/question.ts";
import { takesOptions } from "#lib/domain/workflow/diff-question.ts";
import { deriveQuestionKey, isProvisionalKey, provisionalQuestionKey } from "#lib/domain/workflow/question-key.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { assertNever } from "#lib/domain/assert-never.ts";

export type DefinitionPatch = Partial<Omit<WorkflowDefinition, "kind" | "questions">>;
export type QuestionPatch = Partial<Omit<Question, "key">>;

/** The draft as it is being edited. `uids` runs beside the questions: a card keeps its identity when its key changes. */
export interface EditorState {
  definition: WorkflowDefinition;
  uids: readonly string[];
  openUid: string | null;
}

export type EditorAction =
  | { do: "replace"; definition: WorkflowDefinition }
  | { do: "patch"; patch: DefinitionPatch }
  | { do: "toggle"; uid: string }
  | { do: "add"; type: QuestionType }
  | { do: "edit"; uid: string; patch: QuestionPatch }
  /** The words are written: a provisional key becomes a lasting one, never one of `reserved`. */
  | { do: "settle"; uid: string; reserved: readonly string[] }
  | { do: "duplicate"; uid: string; reserved: readonly string[] }
  | { do: "remove"; uid: string }
  | { do: "restore"; uid: string; question: Question; index: number }
  | { do: "move"; from: number; to: number };

export function startEditing(definition: WorkflowDefinition): EditorState {
  return { definition, uids: definition.questions.map((q) => q.key), openUid: null };
}

export function reduceEditor(state: EditorState, action: EditorAction): EditorState {
  const { definition } = state;
  switch (action.do) {
    case "replace":
      return replaceDefinition(state, action.definition);
    case "patch":
      return { ...state, definition: { ...definition, ...action.patch } };
    case "toggle":
      return { ...state, openUid: state.openUid === action.uid ? null : action.uid };
    case "add":
      return addQuestion(state, action.type);
    case "edit":
      return mapQuestion(state, action.uid, (q) => withOptionsForType({ ...q, ...action.patch }));
    case "settle":
      return settleKey(state, action.uid, action.reserved);
    case "duplicate":
      return duplicateQuestion(state, action.uid, action.reserved);
    case "remove":
      return removeQuestion(state, action.uid);
    case "restore":
      return insertQuestion(state, action.uid, action.question, action.index);
    case "move":
      return {
        ...state,
        uids: moved(state.uids, action.from, action.to),
        definition: { ...definition, questions: moved(definition.questions, action.from, action.to) },
      };
    default:
      return assertNever(action);
  }
}

function replaceDefinition(state: EditorState, definition: WorkflowDefinition): EditorState {
  const uidOf = (key: string) => {
    const index = state.definition.questions.findIndex((q) => q.key === key);
    return state.uids[index] ?? key;
  };
  const uids = definition.questions.map((q) => uidOf(q.key));
  return { definition, uids, openUid: state.openUid !== null && uids.includes(state.openUid) ? state.openUid : null };
}

function mapQuestion(state: EditorState, uid: string, change: (q: Question) => Question): EditorState {
  const at = state.uids.indexOf(uid);
  const questions = state.definition.questions.map((q, index) => (index === at ? change(q) : q));
  return { ...state, definition: { ...state.definition, questions } };
}

/** A choice without options cannot be filled in: it starts with two empty ones. */
function withOptionsForType(q: Question): Question {
  return takesOptions(q) && q.options.length === 0 ? { ...q, options: ["", ""] } : q;
}

function addQuestion(state: EditorState, type: QuestionType): EditorState {
  const uid = provisionalQuestionKey([...keys(state), ...state.uids]);
  const added = withOptionsForType({
    key: uid,
    type,
    text: "",
    label: "",
    required: true,
    hint: "",
    options: [],
    futureOnly: false,
  });
  return { ...insertQuestion(state, uid, added, state.uids.length), openUid: uid };
}

function settleKey(state: EditorState, uid: string, reserved: readonly string[]): EditorState {
  return mapQuestion(state, uid, (q) => {
    const words = q.label.trim() || q.text.trim();
    if (!isProvisionalKey(q.key) || words === "") return q;
    return { ...q, key: deriveQuestionKey(words, [...keys(state), ...reserved]) };
  });
}

function duplicateQuestion(state: EditorState, uid: string, reserved: readonly string[]): EditorState {
  const at = state.uids.indexOf(uid);
  const original = state.definition.questions[at];
  if (original === undefined) return state;
  const labels = state.definition.questions.map((q) => q.label.trim().toLowerCase());
  let number = 2;
  while (labels.includes(`${original.label.trim()} ${number}`.toLowerCase())) number += 1;
  const label = `${original.label.trim()} ${number}`.trim();
  const key = deriveQuestionKey(label, [...keys(state), ...state.uids, ...reserved]);
  return { ...insertQuestion(state, key, { ...original, key, label }, at + 1), openUid: key };
}

function removeQuestion(state: EditorState, uid: string): EditorState {
  const at = state.uids.indexOf(uid);
  return {
    definition: { ...state.definition, questions: state.definition.questions.filter((_, index) => index !== at) },
    uids: state.uids.filter((other) => other !== uid),
    openUid: state.openUid === uid ? null : state.openUid,
  };
}

function insertQuestion(state: EditorState, uid: string, added: Question, index: number): EditorState {
  if (keys(state).includes(added.key)) return state;
  return {
    ...state,
    definition: { ...state.definition, questions: state.definition.questions.toSpliced(index, 0, added) },
    uids: state.uids.toSpliced(index, 0, uid),
  };
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ...list.slice(from, from + 1));
}

function keys(state: EditorState): string[] {
  return state.definition.questions.map((q) => q.key);
}
