/** A button counts as read-only in CSS; an enabled select shall not look like a locked field. */
export const enabledSelectClass = "read-only:border-input read-only:bg-background read-only:text-foreground";
