/** A wrong or missing variable. The message is one sentence for the operator. */
export class EnvError extends Error {
  override name = "EnvError";
}
