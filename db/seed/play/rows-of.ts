import { conversationColumns } from "#db/queries/conversation.ts";
import { finishMessages } from "./finish-messages.ts";
import type { Played } from "./played.ts";
import type { Stage } from "./stage.ts";

/** The rows of a conversation that was played to its end. */
export function rowsOf(stage: Stage): Played {
  const { control, controlEpoch } = stage.state;
  const ofLead = <Value>(one: Value) => ({ ...one, leadId: stage.ids.lead });
  return {
    lead: leadRow(stage),
    identity: identityRow(stage),
    conversation: conversationRow(stage),
    messages: finishMessages(stage.script.channel, stage.messages),
    timeline: stage.timeline,
    turns: stage.turns,
    answers: stage.answers.map(ofLead),
    history: stage.history,
    handoffs: stage.handoffs,
    notes: stage.notes,
    labels: stage.labels,
    notices: stage.notices,
    pauseEnd: control.speaker === "human" && control.until !== null ? { at: control.until, controlEpoch } : null,
  };
}

function leadRow(stage: Stage): Played["lead"] {
  const { script, ids, answers, language, turns } = stage;
  const email = answers.find((one) => one.value?.type === "email")?.value;
  const createdAt = startOf(stage);
  return {
    id: ids.lead,
    name: script.name,
    email: email?.type === "email" ? email.email : null,
    phone: script.channel === "whatsapp" ? `+${script.address}` : null,
    language,
    createdAt,
    updatedAt: turns.at(-1)?.at ?? createdAt,
  };
}

function identityRow(stage: Stage): Played["identity"] {
  const { script, ids, setting } = stage;
  const isPhone = script.channel === "whatsapp";
  return {
    id: ids.identity,
    leadId: ids.lead,
    channelId: setting.channelIds[script.channel],
    phone: isPhone ? script.address : null,
    userId: isPhone ? null : script.address,
    // Visitors of the web chat have no name until somebody writes one on the lead.
    name: script.channel === "webchat" ? null : script.name,
    username: script.username ?? null,
    createdAt: startOf(stage),
  };
}

function conversationRow(stage: Stage): Played["conversation"] {
  const { script, setting, state, messages, ids, asked } = stage;
  const last = messages.at(-1);
  return {
    ...conversationColumns(state),
    id: ids.conversation,
    channelId: setting.channelIds[script.channel],
    identityId: ids.identity,
    leadId: ids.lead,
    workflowVersionId: setting.workflowVersionId,
    lastSeq: messages.length,
    askedQuestionKey: asked.key,
    askedCount: asked.count,
    language: stage.language,
    greeted: messages.some((one) => one.author === "ai"),
    lastMessageAt: last?.sentAt ?? null,
    lastMessageId: last?.id ?? null,
    unreadCount: messages.filter((one) => one.author === "customer" && one.seq > stage.seenSeq).length,
    createdAt: startOf(stage),
  };
}

function startOf({ messages, setting }: Stage): Date {
  return messages[0]?.sentAt ?? setting.now;
}
