import { describe, expect, it } from '@jest/globals';
import {
  settled,
  withBegun,
  withNewMail,
  withOperation,
  withPassword,
  withProof,
} from '#functions/flows/transitions.ts';
import { maxOperations } from '#functions/flows/limits.ts';
import type { Flow } from '#functions/ports/flow-store.ts';
import { personFromSync } from '#functions/ports/person.ts';
import { alice, configOf } from '../fakes/world.ts';
import { restoring } from '../restore/restore-world.ts';

const now = new Date('2026-11-21T08:00:00Z');
const person = personFromSync('corp', alice);
const portal = configOf(restoring).portals[0]!;

const flowOf = (more: Partial<Flow>): Flow => ({
  ...{ id: 'f', revision: 7, kind: 'restore', purpose: 'restore', state: 'proving', portal: 'demo', directory: 'corp' },
  ...{ login: 'alice', language: 'en', subject: person.id, person, lost: ['mail'], proofs: [], begun: {} },
  ...{ createdAtMs: now.getTime(), expiresAtMs: now.getTime() + 1000 },
  ...more,
});

const begun = { startedAtMs: 0, expiresAtMs: 1 };
const newMail = { address: 'n@b.example', hash: 'h', startedAtMs: 0, expiresAtMs: 1 };
const transitions = {
  begin: (flow: Flow) => withBegun(flow, 'recovery-code', begun),
  prove: (flow: Flow) => withProof(flow, { factor: 'recovery-code' }, now),
  'prove the password': (flow: Flow) => withPassword(flow, { person }, now),
  'give a new address': (flow: Flow) => withNewMail(flow, newMail),
  'allocate an operation': (flow: Flow) => withOperation(flow, 'o'),
};
type Name = keyof typeof transitions;

/** What may happen in which state; whatever is not named must not. */
const allowed: Record<Flow['state'], readonly Name[]> = {
  proving: ['begin', 'prove', 'prove the password', 'allocate an operation'],
  proven: ['give a new address', 'allocate an operation'],
};
const table = (Object.keys(transitions) as Name[]).flatMap((name) =>
  (['proving', 'proven'] as const).flatMap((state) =>
    (['recovery', 'sign-in', 'restore'] as const).map((kind) => [name, state, kind] as const),
  ),
);

describe('the transitions of a flow', () => {
  it.each(table)('%s while %s, in a %s', (name, state, kind) => {
    const flow = flowOf({ kind, state });
    const next = transitions[name](flow);
    expect(next.ok).toBe(allowed[state].includes(name));
    // One revision further, so that of several requests at once one is written; never back, never anybody else's.
    if (next.ok) expect(next.value).toMatchObject({ id: 'f', revision: 8, kind, state, subject: person.id });
    else expect(next.error).toEqual({ code: 'wrong-step' });
  });

  it('no more passwords are tried in one flow than it may', () => {
    const spent = flowOf({ operation: { id: 'o', number: maxOperations } });
    expect(withOperation(spent, 'p').ok).toBe(false);
  });

  it.each([
    [['mail'], 'directory-password', 'proven'],
    [['mail'], 'email-code', 'proving'],
    [['password'], 'directory-password', 'proving'],
    [['password'], 'portal-password', 'proving'],
    [['password'], 'email-code', 'proven'],
    [['token'], 'token-code', 'proving'],
    [['token', 'mail', 'password'], 'recovery-code', 'proven'],
  ] as const)('who lost %j and shows %s is %s', (lost, factor, state) => {
    const shown = flowOf({ lost, proofs: [{ factor, provenAtMs: 0 }] });
    expect(settled(shown, portal).state).toBe(state);
  });

  it('a resource that withdrew its rule lets nobody through', () => {
    const closed = configOf().portals[0]!;
    const shown = flowOf({ proofs: [{ factor: 'recovery-code', provenAtMs: 0 }] });
    expect(settled(shown, closed).state).toBe('proving');
  });
});
