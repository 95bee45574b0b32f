/** How far the server's clock is ahead of this browser's, measured at the last answer that carried a time. */
let offset = 0;

export function syncServerTime(serverNow: string): void {
  const ms = Date.parse(serverNow);
  if (Number.isFinite(ms)) offset = ms - Date.now();
}

export function serverOffsetMs(): number {
  return offset;
}
