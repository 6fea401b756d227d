import type { DemoPerson } from '#local/embedded-directory/demo-people.ts';
import { demoPolicy, strictPolicy } from '#local/embedded-directory/seed-policy.ts';
import { startOf } from '#shared/domain/expiry-days.ts';

/** The day on which their passwords end: years away, so that nobody else's does, whenever the suite runs. */
export const endingDay = '2035-05-10';

/** 100 ns since 1601, which FILETIME counts from: MS-DTYP 2.3.3. */
const firstTick = BigInt(startOf(endingDay) + 11_644_473_600_000) * 10_000n;
const dayTicks = 864_000_000_000n;
const ticksOf = ({ maxAgeSeconds }: { maxAgeSeconds: number }): bigint => BigInt(maxAgeSeconds) * 10_000_000n;

type Ending = Pick<DemoPerson, 'login' | 'state' | 'pwdLastSet' | 'isSmartCardOnly'>;
const ending = (login: string, tick: bigint, more: Partial<Ending> = {}): Ending => {
  const isStrict = more.state === 'changed-today';
  const pwdLastSet = String(firstTick + tick - ticksOf(isStrict ? strictPolicy : demoPolicy));
  return { login, state: 'usual', pwdLastSet, ...more };
};

/** People whose passwords end at the edges of {@link endingDay}, and people whose never do. */
export const endingPeople: readonly Ending[] = [
  ending('endbefore', -1n),
  ending('endfirst', 0n),
  ending('endlast', dayTicks - 1n),
  ending('endafter', dayTicks),
  // Under a fine-grained policy, by which a password lasts half as long.
  ending('endstrict', dayTicks / 2n, { state: 'changed-today' }),
  // Set when the password of somebody under the policy of the domain would end on that day.
  { ...ending('endearly', dayTicks / 2n), state: 'changed-today' },
  ending('endoff', 1n, { state: 'disabled' }),
  ending('endless', 1n, { state: 'password-never-expires' }),
  ending('endcard', 1n, { isSmartCardOnly: true }),
  { login: 'endmust', state: 'must-change' },
];
