/** Something only the operator can mend. The message is one sentence that says what. */
export class OperatorError extends Error {
  override name = "OperatorError";
}

export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
