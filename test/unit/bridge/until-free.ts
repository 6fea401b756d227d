/**
 * Listens again on a port that was free a moment ago. Meanwhile the system may have lent it to an outgoing connection,
 * so it is tried for a while.
 */
export async function untilFree<T>(listen: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await listen();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tries > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
