import type { KnownEnvironment } from '#shared/domain/environment/environment.ts';
import { Environment } from '#shared/domain/environment/environment.ts';
import { learnEnvironment } from '#shared/domain/environment/learn-environment.ts';

/** A Tuesday, 08:10 UTC. */
export const now = new Date('2026-03-10T08:10:00Z');
export const dayMs = 86_400_000;
export const daysLater = (days: number): Date => new Date(now.getTime() + days * dayMs);

export const ownCookie = 'own'.padEnd(43, '0');
export const otherCookie = 'other'.padEnd(43, '0');

/** The usual computer at home. */
export const home: Environment = Environment.parse({
  device: 'desktop',
  system: 'windows',
  browser: 'chrome',
  browserMajor: 141,
  screen: 'large',
  language: 'de-at',
  deviceId: ownCookie,
  network: '203.0.113.0/24',
  provider: 64500,
  country: 'AT',
});

/** Somewhere else in the same country, with another provider. */
export const elsewhere = { network: '198.51.100.0/24', provider: 64501, country: 'AT' } as const;
export const abroad = { network: '192.0.2.0/24', provider: 64502, country: 'NZ' } as const;

export const without = <K extends keyof Environment>(environment: Environment, ...keys: K[]): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([key]) => !keys.includes(key as K)));

/** What is known of a person after two working weeks in this environment, the last day of them `now`. */
export function knownAfterTwoWeeks(environment: Environment, id = 'home'): KnownEnvironment[] {
  const mornings = Array.from({ length: 15 }, (_, i) => daysLater(i - 14)).filter((day) => day.getUTCDay() % 6 !== 0);
  return mornings.reduce<KnownEnvironment[]>(
    (known, day) => learnEnvironment(known, environment, { now: day, newId: id }),
    [],
  );
}
