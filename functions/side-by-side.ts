/**
 * Does the same for many things, at most so many at a time. In no order of their ends.
 * @throws the first error; what is under way ends, and the rest is not begun
 */
export async function sideBySide<T>(
  things: readonly T[],
  atOnce: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const rest = things.values();
  let isBroken = false;
  const worker = async (): Promise<void> => {
    for (const thing of rest) {
      if (isBroken) return;
      await work(thing);
    }
  };
  const guarded = (): Promise<void> =>
    worker().catch((error: unknown) => {
      isBroken = true;
      throw error;
    });
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, guarded));
}
