import { describe, expect, it } from '@jest/globals';
import { endOperation } from '#functions/events/end-operation.ts';
import type { BridgeReport } from '#functions/ports/bridge-register.ts';
import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import type { ResultMessage } from '#shared/protocol/bridge-message.ts';
import { alice, world } from './fakes/world.ts';
import type { Browser } from './fakes/world.ts';

type World = Awaited<ReturnType<typeof world>>;

const domain: DirectoryPolicy = {
  ...{ source: 'domain', minLength: 8, isComplexityRequired: true, historyLength: 24, minAgeSeconds: 86_400 },
  ...{ maxAgeSeconds: 0, lockoutThreshold: 5, lockoutDurationSeconds: 900 },
};
const own: DirectoryPolicy = { ...domain, source: 'fine-grained', minLength: 14 };

const beat = (w: World, change: Partial<BridgeReport> = {}): Promise<void> =>
  w.ports.bridges.put({
    ...{ directory: 'corp', bridge: 'b1', keys: 'statement', isDirectoryReachable: true, isStopping: false },
    ...{ softwareVersion: '2', understands: ['own-login', 'effective-policy'], sentAtMs: w.now().getTime() },
    ...{ domainPolicy: domain, fineGrainedPolicies: 'some', ...change },
  });

async function proven(w: World, purpose = 'reset'): Promise<{ browser: Browser; flow: { demands?: object } }> {
  const browser = w.browser();
  await browser.post('/recovery', { portal: 'demo', login: 'alice', purpose, language: 'en' });
  const flow = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
  return { browser, flow: flow.body };
}

const end = (w: World, operation: string, more: Partial<ResultMessage>): Promise<void> => {
  const { ports, config, now, log } = w;
  const result = { directory: 'corp', operation, outcome: 'done', ...more } as ResultMessage;
  return endOperation(result, { ports, config, now, log, isRetry: false });
};

async function signedIn(w: World, password?: { setAt: string; expires?: string }): Promise<Browser> {
  const browser = w.browser();
  const flow = await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
  const { operation } = flow.body.sealing.binding;
  await browser.post('/sign-in/password', { operation, sealed: 'x' });
  await end(w, operation, { objectGuid: alice.objectGuid, ...(password && { password }) });
  expect((await browser.post('/sign-in/session')).status).toBe(201);
  return browser;
}

describe('the policy of a person who resets a password', () => {
  it.each([
    ['has no policy but the domain’s', { fineGrainedPolicies: 'none' }, undefined],
    ['has some, and every bridge can be asked', {}, 'askable'],
    ['has some, and an older bridge is there', { understands: ['own-login'] }, 'at-least'],
    ['does not let its bridge look', { fineGrainedPolicies: 'unreadable' }, 'at-least'],
  ] as const)(
    'is known without a question, asked for, or the least: a domain that %s',
    async (_, change, certainty) => {
      const w = await world();
      await beat(w, change);
      const { flow } = await proven(w);
      expect(flow.demands).toMatchObject({ policy: { minLength: 8 } });
      expect((flow.demands as { certainty?: string }).certainty).toBe(certainty);
      expect(w.ports.jobs.sent).toEqual([]);
    },
  );

  it('is what the bridge reads for them: one job however often it is asked for, about them alone, with their proofs', async () => {
    const w = await world({ portal: { rules: { minLength: 9 } } });
    await beat(w);
    const { browser } = await proven(w);
    const asked = await browser.post('/flow/policy');
    expect(asked).toMatchObject({ status: 202, body: { kind: 'policy.read', state: 'pending' } });
    expect((await browser.post('/flow/policy')).body).toEqual(asked.body);
    expect(new Set(w.ports.jobs.sent.map(({ id }) => id)).size).toBe(1);
    expect(w.ports.jobs.sent[0]).toMatchObject({
      ...{ kind: 'policy.read', target: { login: 'alice', objectGuid: alice.objectGuid } },
      proofs: [{ factor: 'email-code' }],
    });
    expect(w.ports.jobs.sent[0]).not.toHaveProperty('rules');

    await end(w, asked.body.id, { policy: own, password: { setAt: w.now().toISOString() } });
    const told = await browser.get(`/operations/${asked.body.id}`);
    expect(told.body).toMatchObject({ state: 'done', outcome: 'done', policy: { minLength: 14 } });
    expect((await browser.post('/flow/policy')).body).toEqual(told.body);
    expect(w.ports.notices.sent.filter(({ kind }) => kind !== 'code')).toEqual([]);
    expect(w.ports.activity.of(`corp#${alice.objectGuid}`)).toEqual([]);
  });

  it('E1: is nothing that anybody learns who has not proven who they are, nor from another’s operation', async () => {
    const w = await world();
    await beat(w);
    const [guest, nobody] = [w.browser(), w.browser()];
    await guest.post('/recovery', { portal: 'demo', login: 'alice', purpose: 'reset', language: 'en' });
    await nobody.post('/recovery', { portal: 'demo', login: 'nobody', purpose: 'reset', language: 'en' });
    const refusals = [await guest.post('/flow/policy'), await nobody.post('/flow/policy')];
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual(Array(2).fill([409, 'wrong-step']));
    expect(w.ports.jobs.sent).toEqual([]);

    const { browser } = await proven(w);
    const { id } = (await browser.post('/flow/policy')).body;
    await end(w, id, { policy: own });
    expect((await guest.get(`/operations/${id}`)).status).toBe(404);
  });

  it('is asked for by nobody who only unlocks, and not where no bridge could answer', async () => {
    const w = await world();
    await beat(w);
    expect((await (await proven(w, 'unlock')).browser.post('/flow/policy')).body.code).toBe('wrong-step');
    const { browser } = await proven(w);
    await beat(w, { understands: ['own-login'] });
    expect((await browser.post('/flow/policy')).body.code).toBe('directory-unreachable');
    expect(w.ports.jobs.sent).toEqual([]);
  });

  it('is asked for again when the bridge did not get an answer, three times in all', async () => {
    const w = await world();
    await beat(w);
    const { browser } = await proven(w);
    const ids: string[] = [];
    for (let turn = 0; turn < 5; turn++) {
      const { id, state } = (await browser.post('/flow/policy')).body;
      ids.push(id);
      if (state === 'pending') await end(w, id, { outcome: 'directory-unavailable' });
    }
    expect(new Set(ids).size).toBe(3);
  });

  it('P9: says where the directory does not look at the history on a reset', async () => {
    const w = await world();
    const controllers = [
      { controller: 'ldaps://dc1', isHealthy: true, checksHistoryOnReset: true },
      { controller: 'ldaps://dc2', isHealthy: true, checksHistoryOnReset: false },
    ];
    await beat(w, { controllers });
    expect((await proven(w)).flow.demands).toMatchObject({ isHistoryUnchecked: true });
    await beat(w, { controllers: [controllers[0]!, { ...controllers[1]!, isReadOnly: true }] });
    expect((await proven(w)).flow.demands).not.toHaveProperty('isHistoryUnchecked');
  });
});

describe('the policy of a person who is signed in', () => {
  const none = { fineGrainedPolicies: 'none' } as const;

  it('says before anything is typed when the password may be changed again', async () => {
    const w = await world();
    await beat(w, none);
    const setAt = new Date(w.now().getTime() - 3_600_000).toISOString();
    const browser = await signedIn(w, { setAt });
    const changeableAt = new Date(w.now().getTime() + 23 * 3_600_000).toISOString();
    expect((await browser.get('/session')).body.demands).toMatchObject({ changeableAt });
    await w.pass(60);
    await beat(w, { ...none, domainPolicy: { ...domain, minAgeSeconds: 3_660 } });
    expect((await browser.get('/session')).body.demands).not.toHaveProperty('changeableAt');
  });

  it('has a maximum age only as far as the directory said so of this password', async () => {
    const w = await world();
    const setAt = '2026-01-01T00:00:00.000Z';
    const limited = { ...domain, minAgeSeconds: 0, maxAgeSeconds: 90 * 86_400 };
    const demandsWith = async (expires: string | undefined, change: Partial<BridgeReport>): Promise<object> => {
      await beat(w, { domainPolicy: limited, ...change });
      const browser = await signedIn(w, { setAt, ...(expires !== undefined && { expires }) });
      return (await browser.get('/session')).body.demands;
    };
    const date = new Date(w.now().getTime() + 86_400_000).toISOString();
    const [theirs, nobodys] = [{ maxAgeSeconds: 90 * 86_400 }, { maxAgeSeconds: 0 }];
    expect(await demandsWith(date, none)).toMatchObject({ policy: theirs, isLifeKnown: true });
    expect(await demandsWith('never', none)).toMatchObject({ policy: nobodys, isLifeKnown: true });
    expect(await demandsWith('never', {})).toMatchObject({ policy: nobodys, isLifeKnown: true });
    for (const unknown of [await demandsWith(undefined, none), await demandsWith(date, {})]) {
      expect(unknown).toMatchObject({ policy: theirs });
      expect(unknown).not.toHaveProperty('isLifeKnown');
    }
    expect((await proven(w)).flow.demands).not.toHaveProperty('isLifeKnown');
  });

  it('counts from the change that was made in this very session', async () => {
    const w = await world();
    await beat(w, none);
    const browser = await signedIn(w, { setAt: '2026-01-01T00:00:00.000Z' });
    expect((await browser.get('/session')).body.demands).not.toHaveProperty('changeableAt');
    const { operation } = (await browser.post('/password/preparation')).body.binding;
    await browser.post('/password', { operation, sealed: 'x' });
    await end(w, operation, { password: { setAt: w.now().toISOString() } });
    expect((await browser.get('/session')).body.demands).toMatchObject({
      changeableAt: new Date(w.now().getTime() + 86_400_000).toISOString(),
    });
  });

  it('is asked for where the age of the password is not known, and told with when it may be changed', async () => {
    const w = await world();
    await beat(w, none);
    const browser = await signedIn(w);
    expect((await browser.get('/session')).body.demands).toMatchObject({ certainty: 'askable' });
    const { id } = (await browser.post('/password/policy')).body;
    expect(w.ports.jobs.sent.at(-1)).toMatchObject({ kind: 'policy.read', proofs: [{ factor: 'directory-password' }] });
    await end(w, id, { policy: domain, password: { setAt: w.now().toISOString() } });
    expect((await browser.get(`/operations/${id}`)).body).toMatchObject({
      policy: { source: 'domain' },
      changeableAt: new Date(w.now().getTime() + 86_400_000).toISOString(),
    });
  });

  it('is not asked for where a portal does not let people change their password', async () => {
    const w = await world({ portal: { actions: ['password.reset', 'token.manage'] } });
    await beat(w);
    const browser = await signedIn(w);
    expect((await browser.post('/password/policy')).body.code).toBe('not-allowed');
  });
});
