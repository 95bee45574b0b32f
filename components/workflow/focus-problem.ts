/** Longer than a dialog takes to close and to give the focus back. */
const afterDialogMs = 320;

/** Brings the first field with an error into view and puts the cursor into it. */
export function focusProblem(questionKey: string | null): void {
  setTimeout(() => {
    const room = questionKey === null ? document : document.querySelector(`[data-question="${questionKey}"]`);
    const field = room?.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus();
    field?.scrollIntoView({ block: "center" });
  }, afterDialogMs);
}
