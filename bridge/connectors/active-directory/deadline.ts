/** Thrown when a call took longer than its deadline. */
export class DeadlineExceeded extends Error {
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
    this.name = 'DeadlineExceeded';
  }
}

/**
 * Puts a limit of our own around a call: the LDAP client can wait for ever on a connection that was dropped.
 * The call goes on in the background; give `onLate` to tear down what it uses. @throws DeadlineExceeded
 */
export async function withDeadline<T>(call: Promise<T>, milliseconds: number, onLate?: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      onLate?.();
      reject(new DeadlineExceeded(milliseconds));
    }, milliseconds);
  });
  call.catch(() => undefined); // A late failure has nobody left to hear it.
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
