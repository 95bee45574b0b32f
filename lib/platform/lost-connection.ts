import type { Logger } from "./log.ts";

/**
 * The database driver writes once more to a connection that has just been lost, from a timer of its own: nobody can
 * catch that, and it would end the process. The query behind it has failed already, where it was made. Any other error
 * that nobody caught still ends the process. Does nothing where the host of the process decides about such errors.
 */
export function surviveLostConnections(log: Logger): void {
  if (process.listenerCount("uncaughtException") > 0) return;
  process.on("uncaughtException", (error) => {
    if (!isWriteToLostConnection(error)) throw error;
    log.warn("lost a connection to the database in the middle of a query");
  });
}

function isWriteToLostConnection(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    error.message.includes("reading 'write'") &&
    error.stack?.includes("/postgres/") === true &&
    error.stack.includes("nextWrite")
  );
}
