import * as z from 'zod';

const ClientData = z.object({ challenge: z.string(), crossOrigin: z.boolean().optional() });

/** What the browser says about a ceremony; signed or hashed along. */
function read(clientDataJSON: string): z.infer<typeof ClientData> | undefined {
  try {
    return ClientData.parse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()));
  } catch {
    return undefined;
  }
}

/** Whether it came from inside a page of another site, where ours never stands. Older browsers do not say. */
export const isFramed = (clientDataJSON: string): boolean => read(clientDataJSON)?.crossOrigin === true;

/** The challenge that was answered, base64url; undefined when it cannot be read. */
export const challengeIn = (clientDataJSON: string): string | undefined => read(clientDataJSON)?.challenge;
