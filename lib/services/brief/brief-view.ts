import type { LeadHandoff } from "#db/queries/lead-profile.ts";
import { type Citing, storedBrief } from "#lib/domain/qualification/brief.ts";
import type { BriefView, CitingView } from "#lib/domain/views/conversation-view.ts";

/** A later brief than this after the handoff is no longer the first one. */
const firstBriefMs = 60_000;

/** The brief of a handoff as the profile shows it; null while it is being written. */
export function briefView({ conversationId, brief, briefAt, at, lastCustomerSeq }: LeadHandoff): BriefView | null {
  if (brief === null || briefAt === null) return null;
  const { sentences, gaps, openQuestions, suggestedReply, throughSeq, sentAt, betterUntil } = storedBrief.parse(brief);
  const citing = ({ text, messageIds }: Citing): CitingView => ({
    text,
    cites: messageIds.map((messageId) => ({ messageId, at: sentAt[messageId] ?? null })),
  });
  return {
    conversationId,
    sentences: sentences.map(citing),
    gaps: gaps.map(citing),
    openQuestions: openQuestions.map(citing),
    suggestedReply,
    at: briefAt.toISOString(),
    updated: briefAt.getTime() - at.getTime() > firstBriefMs,
    // Briefs of earlier versions do not say what they know.
    stale: throughSeq > 0 && lastCustomerSeq > throughSeq,
    betterUntil,
  };
}
