import { execFileSync } from 'node:child_process';
import type { CodeKind, HotpKind, TotpKind } from '#shared/domain/otp/token-kind.ts';
import { expectStatus } from '#test/support/person.ts';
import type { Newcomer } from '#test/support/product.ts';

/** An app on somebody's phone, as Debian's `oathtool` plays it: another implementation than the one under test. */
export interface App {
  readonly id: string;
  readonly secret: string;
  readonly kind: CodeKind;
}

/** Begins to add an app; signed in and proven afresh before. */
export async function beginApp(who: Newcomer, kind?: TotpKind | HotpKind): Promise<App> {
  const body = { name: 'Phone', ...(kind && { kind }) };
  return expectStatus(201, await who.at.api.post<App>('/tokens', body));
}

/** What the app shows at that moment, and at the steps after it. */
export function clockCodes({ secret, kind }: App, atMs: number, count = 1): string[] {
  if (kind.type !== 'totp') throw new Error('a clock was expected');
  return oathtool([
    ...[`--totp=${kind.algorithm}`, `--digits=${kind.digits}`, `--time-step-size=${kind.period}s`],
    ...[`--now=@${Math.floor(atMs / 1000)}`, `--window=${count - 1}`, secret],
  ]);
}

/** What it shows at that press of its button, and at those after it. */
export function buttonCodes({ secret, kind }: App, counter: number, count = 1): string[] {
  if (kind.type !== 'hotp') throw new Error('a button was expected');
  return oathtool(['--hotp', `--digits=${kind.digits}`, `--counter=${counter}`, `--window=${count - 1}`, secret]);
}

const oathtool = (args: string[]): string[] =>
  execFileSync('oathtool', ['--base32', ...args], { encoding: 'utf8', timeout: 10_000 })
    .trim()
    .split('\n');
