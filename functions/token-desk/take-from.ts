import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Failure, RandomSource, Reply } from '../actions/action.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import type { FunctionConfig } from '../environment.ts';
import { tellNeeds, tellPerson } from '../people/tell-person.ts';
import type { Ports } from '../ports/ports.ts';
import { findDeviceOwner } from './find-device-owner.ts';
import { findOwned } from './find-owned.ts';
import type { OwnedToken } from './find-owned.ts';
import { mayChange, mayChangeNeeds } from './may-change.ts';
import { moveDevice, takeAway, takeAwayNeeds } from './take-away.ts';

/** What taking a token from its owner declares besides what it is about. */
export const takesToken = {
  permission: 'tokens.write',
  errors: ['not-found', 'not-allowed', 'too-many-tries'],
} as const;

/** What it needs. */
export const takeNeeds = ['people', ...mayChangeNeeds, ...tellNeeds, ...takeAwayNeeds] as const;
/** The same where it begins with a device. */
export const takeDeviceNeeds = [...takeNeeds, 'tokenStock'] as const;

interface Context<Params, Needs extends keyof Ports> {
  readonly caller: AdminCaller;
  readonly params: Params;
  readonly config: FunctionConfig;
  readonly ports: Pick<Ports, Needs>;
  readonly now: () => Date;
  readonly random: RandomSource;
}
type Taken = Promise<Result<Reply<undefined>, Failure<(typeof takesToken.errors)[number]>>>;

/**
 * Takes a token from its owner, who is told.
 * @param deviceTo what becomes of a device: the next owner's, or nobody's any more
 */
export async function takeOwned(
  context: Context<{ directory: string; guid: string; id: string }, (typeof takeNeeds)[number]>,
  deviceTo: 'stock' | 'nobody',
): Taken {
  const { params, ports } = context;
  const found = await findOwned(ports, params, context);
  return found ? take(context, found, deviceTo) : err({ code: 'not-found' });
}

/** Takes a device from who has it, who is told; from who it is only reserved for; or after it was withdrawn. */
export async function takeDevice(
  context: Context<{ directory: string; serial: string }, (typeof takeDeviceNeeds)[number]>,
  deviceTo: 'stock' | 'nobody',
): Taken {
  const { params, ports, now } = context;
  const { directory, serial } = params;
  const device = await ports.tokenStock.find(directory, serial);
  const theirs = device && (await findDeviceOwner(ports, device, context));
  if (!device || theirs === 'forbidden') return err({ code: 'not-found' });
  if (theirs) return take(context, theirs, deviceTo);
  await moveDevice(ports, directory, serial, { deviceTo, now: now() });
  return ok({ body: undefined });
}

async function take(
  { caller, config, ports, now, random }: Context<unknown, (typeof takeNeeds)[number]>,
  theirs: OwnedToken,
  deviceTo: 'stock' | 'nobody',
): Taken {
  const { person } = theirs;
  const may = await mayChange(ports, { caller, person, now: now() });
  if (!may.ok) return may;
  await takeAway(ports, theirs, { deviceTo, now: now() });
  await tellPerson(ports, 'token-taken', { before: person }, { config, now: now(), random });
  return ok({ body: undefined, about: person.id });
}
