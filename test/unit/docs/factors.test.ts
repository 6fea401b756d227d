import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { PortalConfig } from '#functions/environment.ts';
import type { Environment } from '#shared/domain/environment/environment.ts';
import { trustEnvironment } from '#shared/domain/environment/manage-environments.ts';
import { scoreEnvironment } from '#shared/domain/environment/score-environment.ts';
import { verifiedPasskey } from '#shared/domain/gate/factor-categories.ts';
import { waysThrough } from '#shared/domain/gate/ways.ts';
import { FactorId } from '#shared/domain/gate-rule.ts';
import {
  abroad,
  elsewhere,
  home,
  knownAfterTwoWeeks,
  now,
  otherCookie,
  without,
} from '../shared/domain/environment/environments.ts';

const read = (page: string): string => readFileSync(path.resolve(import.meta.dirname, '../../..', page), 'utf8');
const rows = read('docs/factors.md')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').slice(1, -1))
  .map((cells) => cells.map((cell) => cell.trim()));

describe('docs/factors.md', () => {
  it('has a row with the status of every factor', () => {
    const told = rows.flatMap((cells) => /^`([a-z-]+)`$/.exec(cells[1] ?? '')?.[1] ?? []);
    expect(told.sort()).toEqual([...FactorId.options].sort());
  });

  const copied = without(home, 'deviceId', 'network', 'provider', 'country');
  const situations: Record<string, Environment[]> = {
    'usual computer, usual network, after an update of the browser': [{ ...home, browserMajor: 142 }],
    'own device, abroad': [{ ...home, ...abroad }],
    'a browser that keeps no cookie, where one was given': [without(home, 'deviceId')],
    'a colleague with the same computer on the same network': [{ ...home, deviceId: otherCookie }],
    'a stranger with the same software, country and provider': [{ ...copied, ...elsewhere, provider: home.provider }],
    'a stranger who copies everything that a browser states, and nothing else': [
      copied,
      { ...copied, ...elsewhere },
      { ...copied, ...abroad },
    ],
    'cookie stolen by malware, software copied': [
      { ...home, ...abroad },
      { ...home, ...elsewhere },
    ],
  };

  it.each(Object.entries(situations))('tells the score of %s', (situation, environments) => {
    const cell = rows.find(([first]) => first === situation)?.[1] ?? '';
    const [, from, to] = /^(?:(\d+) to )?(\d+)(?: at most)?$/.exec(cell)!;
    for (const isTrusted of [true, false]) {
      const known = trustEnvironment(knownAfterTwoWeeks(home), 'home', isTrusted);
      for (const environment of environments) {
        const { score } = scoreEnvironment(environment, known, now);
        expect(score).toBeGreaterThanOrEqual(Number(from ?? 0));
        expect(score).toBeLessThanOrEqual(Number(to));
      }
    }
  });
});

describe('each recipe of docs/gate-rules.md opens with what it says', () => {
  const recipes = [...read('docs/gate-rules.md').matchAll(/```yaml\n(.*?)```\n\nOpens with:\n\n((?:- [^\n]*\n)+)/gs)];

  it('says what opens every recipe', () => {
    expect(recipes.length).toBeGreaterThan(4);
    expect(read('docs/gate-rules.md').match(/```yaml/g)).toHaveLength(recipes.length);
  });

  it.each(recipes.map(([, yaml, ways]) => [yaml!, ways!]))('%s', (yaml, told) => {
    const rule = PortalConfig.shape.recovery.parse((parse(yaml) as { recovery: unknown }).recovery);
    const sorted = (ways: readonly (readonly string[])[]): string[] => ways.map((way) => [...way].sort().join()).sort();
    const named = told
      .trim()
      .split('\n')
      .map((line) => [...line.matchAll(/`([a-z-]+)`/g)].map(([, factor]) => factor!));
    const ways = waysThrough(rule, { usable: rule.allowed, categories: verifiedPasskey });
    expect(sorted(named)).toEqual(sorted(ways));
  });

  it('explains every member of a rule', () => {
    const members = read('docs/gate-rules.md').match(/^\| `(\w+)`/gm) ?? [];
    const told = members.map((cell) => /\w+/.exec(cell)![0]);
    const known = ['allowed', 'needed', 'required', 'categories', 'weights', 'neededWeight', 'notTogether'];
    expect(told).toEqual([...known, 'bootstrapIsEnough']);
  });
});
