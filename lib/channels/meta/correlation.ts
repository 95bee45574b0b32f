const prefix = "out:";

/** Our message id as it travels in `metadata`; Messenger gives it back in the echo. */
export function toMetadata(messageId: string): string {
  return `${prefix}${messageId}`;
}

export function fromMetadata(metadata: string | null): string | null {
  return metadata?.startsWith(prefix) ? metadata.slice(prefix.length) || null : null;
}

/** The id of the n-th part of a message; the first part keeps the message's own. */
export function partId(messageId: string, index: number): string {
  return index === 0 ? messageId : `${messageId}#${index + 1}`;
}

/** The platform's message id that a part belongs to. */
export function messageIdOf(externalId: string): string {
  return externalId.replace(/#\d+$/, "");
}
