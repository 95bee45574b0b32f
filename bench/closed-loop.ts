/** So many callers, each with one call at a time, for so long. @returns calls a second */
export async function closedLoop(
  { callers, seconds }: { callers: number; seconds: number },
  call: () => Promise<void>,
): Promise<number> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let count = 0;
  const caller = async () => {
    while (performance.now() < end) {
      await call();
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return count / ((performance.now() - start) / 1000);
}
