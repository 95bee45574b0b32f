/** The look that inputs, text areas and selects share. 16 px text below 768 keeps iOS from zooming in. */
export const fieldBoxClass =
  "w-full min-w-0 rounded-md border border-input bg-background px-3 text-foreground text-lg transition-colors duration-120 md:text-sm disabled:cursor-not-allowed disabled:border-border disabled:bg-muted disabled:text-muted-foreground aria-invalid:border-danger data-invalid:border-danger";

/** Only for text fields: a select's button counts as read-only too. */
export const readOnlyClass = "read-only:border-border read-only:bg-muted read-only:text-secondary-text";
