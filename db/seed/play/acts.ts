import type { LineOf } from "#db/seed/script.ts";
import { whoMaySpeak } from "#lib/domain/conversation/who-may-speak.ts";
import { parseValue } from "#lib/domain/qualification/parse-value/parse-value.ts";
import { emptyAnswer } from "#lib/domain/qualification/progress.ts";
import { showValue } from "#lib/domain/qualification/show-value.ts";
import { newId } from "#lib/platform/ids.ts";
import { saveAnswer } from "./save-answer.ts";
import { addTimeline, appendMessage, memberIdOf, mustDecide, type Stage, wasSent } from "./stage.ts";

export function playCustomer(stage: Stage, line: LineOf<"customer">, at: Date): void {
  if (stage.messages.length === 0) {
    const data = { channelKind: stage.script.channel };
    addTimeline(stage, [{ kind: "conversation_started", memberId: null, data, at }]);
  }
  const duringPause = whoMaySpeak(stage.state, at).speaker === "human";
  const { content, reading = null } = line;
  const row = appendMessage(stage, at, { author: "customer", state: "received", content, reading, duringPause });
  mustDecide(stage, { type: "receive_customer_message", seq: row.seq, sentAt: at }, at);
  const { noted: found, wantsPerson, automatic } = line;
  stage.noted.push({ messageId: row.id, found, wantsPerson, automatic });
}

export function playMember(stage: Stage, line: LineOf<"member">, at: Date): void {
  const memberId = memberIdOf(stage, line.by);
  const content = { type: "text" as const, text: line.text };
  appendMessage(stage, at, { author: "member", state: "sent", content, memberId, ...wasSent(at) });
  mustDecide(stage, { type: "send_member_message", memberId }, at);
  seen(stage);
}

export function playApp(stage: Stage, line: LineOf<"app">, at: Date): void {
  appendMessage(stage, at, { author: "app", state: "sent", content: { type: "text", text: line.text } });
  mustDecide(stage, { type: "receive_app_message", sentAt: at }, at);
}

export function playControl(stage: Stage, line: LineOf<"take" | "until_handed_back">, at: Date): void {
  const memberId = memberIdOf(stage, line.by);
  mustDecide(stage, { type: line.type === "take" ? "take_control" : "pause_until_handed_back", memberId }, at);
  seen(stage);
}

export function playMove(stage: Stage, line: LineOf<"move">, at: Date): void {
  mustDecide(stage, { type: "move_to_folder", folder: line.folder, memberId: memberIdOf(stage, line.by) }, at);
  seen(stage);
}

/** A member has the conversation open: nothing is unread. */
export function seen(stage: Stage): void {
  stage.seenSeq = stage.state.lastCustomerSeq;
}

export function playLabel(stage: Stage, line: LineOf<"label">, at: Date): void {
  stage.labels.push(line.name);
  const data = { labelId: stage.setting.labelIds[line.name], name: line.name };
  addTimeline(stage, [{ kind: "label_added", memberId: memberIdOf(stage, line.by), data, at }]);
}

export function playNote(stage: Stage, line: LineOf<"note">, at: Date): void {
  const { by, text } = line;
  const [id, memberId] = [newId(), memberIdOf(stage, by)];
  stage.notes.push({ id, leadId: stage.ids.lead, memberId, text, at });
  addTimeline(stage, [{ kind: "note_added", memberId, data: { noteId: id, text }, at }]);
}

/** A member sets an answer: it is locked from then on. */
export function playEdit(stage: Stage, line: LineOf<"edit">, at: Date): void {
  const { workflow } = stage.setting;
  const question = workflow.questions.find((one) => one.key === line.key);
  const { country, currency, timeZone } = workflow;
  const parsed = question && parseValue(question, line.value, { language: null, country, currency, timeZone, now: at });
  if (!question || !parsed?.ok) throw new Error(`${stage.script.name}: cannot set ${line.key} to ${line.value}`);
  const memberId = memberIdOf(stage, line.by);
  const { value } = parsed;
  const set = { ...emptyAnswer(line.key), state: "answered" as const, value, setBy: "member" as const, locked: true };
  saveAnswer(stage, set, memberId, at);
  const data = { questionKey: question.key, label: question.label, shown: showValue(value, "en") };
  addTimeline(stage, [{ kind: "answer_edited", memberId, data, at }]);
}
