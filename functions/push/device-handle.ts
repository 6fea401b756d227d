import * as z from 'zod';
import type { KeyRing } from '../ports/key-ring.ts';

const boundTo = 'device';
const Named = z.tuple([z.string(), z.string()]);

/** Which device a handle stands for. */
export interface NamedDevice {
  readonly owner: string;
  readonly id: string;
}

/** By this a device names itself: opaque to it, and what is made up costs no request to a store (THREATS W9). */
export const handleOf = (keyRing: KeyRing, { owner, id }: NamedDevice): Promise<string> =>
  keyRing.seal('push', JSON.stringify([owner, id]), boundTo);

/** @returns undefined when it was not made by us */
export async function openHandle(keyRing: KeyRing, handle: string): Promise<NamedDevice | undefined> {
  const text = await keyRing.open('push', handle, boundTo);
  if (text === undefined) return undefined;
  const [owner, id] = Named.parse(JSON.parse(text));
  return { owner, id };
}
