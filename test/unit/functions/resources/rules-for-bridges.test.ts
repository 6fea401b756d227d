import { describe, expect, it } from '@jest/globals';
import { alice, world } from '../fakes/world.ts';
import type { Browser, Reply } from '../fakes/world.ts';
import { signedInAdmin } from '../administrators/admin-world.ts';
import { draft } from './drafts.ts';

type World = Awaited<ReturnType<typeof world>>;

const beat = (w: World, bridge: string, ...understands: string[]): Promise<void> =>
  w.ports.bridges.put({
    ...{ directory: 'corp', bridge, keys: 'statement', isDirectoryReachable: true, isStopping: false },
    ...{ softwareVersion: '2', understands, sentAtMs: w.now().getTime() },
  });
const portal = { rules: { forbidRepeats: 3 } };

async function proven(w: World, purpose: 'reset' | 'unlock'): Promise<{ browser: Browser; flow: Reply }> {
  const browser = w.browser();
  await browser.post('/recovery', { portal: 'demo', login: 'alice', purpose, language: 'en' });
  return { browser, flow: await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() }) };
}

describe('a rule that an older bridge does not know', () => {
  it('is never left out: one older bridge is enough, and it is said before anybody types', async () => {
    const w = await world({ portal });
    await beat(w, 'b2', 'pattern-rules');
    const { browser, flow } = await proven(w, 'reset');
    expect(flow.body.isDirectoryReachable).toBe(false);
    const { operation } = flow.body.sealing.binding;
    const asked = await browser.post('/recovery/password', { operation, sealed: 'x' });
    expect(asked).toMatchObject({ status: 503, body: { code: 'directory-unreachable' } });
    expect(w.ports.jobs.sent).toEqual([]);

    await beat(w, 'b1', 'pattern-rules');
    expect((await browser.get('/flow')).body.isDirectoryReachable).toBe(true);
    expect((await browser.post('/recovery/password', { operation, sealed: 'x' })).status).toBe(202);
    expect(w.ports.jobs.sent).toMatchObject([{ kind: 'password.reset', rules: portal.rules }]);
  });

  it('keeps nobody from unlocking, which sets no password', async () => {
    const w = await world({ portal });
    const { browser, flow } = await proven(w, 'unlock');
    expect(flow.body.isDirectoryReachable).toBe(true);
    expect((await browser.post('/recovery/unlock', { operation: flow.body.operation })).status).toBe(202);
  });

  it('keeps from changing a password as well, at the first step', async () => {
    const w = await world({ portal: { ...portal, actions: ['password.change'] } });
    const browser = w.browser();
    const flow = await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
    const { operation } = flow.body.sealing.binding;
    expect((await browser.post('/sign-in/password', { operation, sealed: 'x' })).status).toBe(202);
    await w.answer({ id: operation, outcome: 'done', objectGuid: alice.objectGuid });
    await browser.post('/sign-in/session');
    expect((await browser.post('/password/preparation', {})).body.code).toBe('directory-unreachable');
    await beat(w, 'b1', 'pattern-rules');
    expect((await browser.post('/password/preparation', {})).status).toBe(200);
  });

  it('is not saved where a bridge is there that cannot take it, and nothing else is held up by that', async () => {
    const w = await world();
    const ada = await signedInAdmin(w);
    const made = await ada.post('/admin/resources', draft({ alias: 'strict', ...portal }));
    expect(made).toMatchObject({ status: 409, body: { code: 'bridge-too-old' } });
    await beat(w, 'b1', 'pattern-rules');
    const better = await ada.post('/admin/resources', draft({ alias: 'strict', ...portal }));
    expect(better.status).toBe(201);

    await beat(w, 'b2');
    const put = async (members: object): Promise<Reply> => {
      const shown = await ada.get('/admin/resources/strict');
      ada.headers = { 'if-match': String(shown.raw.headers?.['etag']) };
      const answer = await ada.send('PUT', '/admin/resources/strict', { ...shown.body.config, ...members });
      ada.headers = {};
      return answer;
    };
    expect((await put({ name: 'Other' })).status).toBe(200);
    expect((await put({ rules: { forbidRepeats: 4 } })).body.code).toBe('bridge-too-old');
    expect((await put({ rules: { minLength: 9 } })).status).toBe(200);
  });
});

describe('rules of the deployment’s file, which nobody checked when they were saved', () => {
  const strict = { rules: { forbidBreached: true, forbidRepeats: 3 } };
  const saidTo = async (browser: Browser) => {
    const { body } = await browser.get('/admin/dashboard');
    return [(await browser.get('/admin/resources/demo')).body.bridges, body.directories[0].unkept];
  };

  it('are told where they are looked at, and on the dashboard, with what has to be done', async () => {
    const w = await world({ portal: strict });
    const ada = await signedInAdmin(w);
    await beat(w, 'b1', 'pattern-rules', 'breached-passwords');
    expect(await saidTo(ada)).toMatchObject([{ closed: expect.arrayContaining(['mobile']) }, undefined]);
    await beat(w, 'b2', 'pattern-rules');
    const nowhere = { portal: 'demo', reason: 'no-breached-source' };
    expect(await saidTo(ada)).toMatchObject([{ rules: 'no-breached-source' }, [nowhere]]);
    // Both at once: it has to be updated in any case.
    await beat(w, 'b3');
    expect(await saidTo(ada)).toMatchObject([{ rules: 'bridge-too-old' }, [{ reason: 'bridge-too-old' }]]);
    // Nothing is known of bridges that are not there.
    for (const report of w.ports.bridges.items.values()) await w.ports.bridges.put({ ...report, isStopping: true });
    expect(await saidTo(ada)).toEqual([undefined, undefined]);
  });

  it('are told in the log when somebody comes for a new password', async () => {
    // Said once by each copy of the function: a portal that nobody else here has.
    const w = await world({ portal: { ...strict, alias: 'noted' } });
    for (const purpose of ['unlock', 'reset', 'reset'])
      await w.browser().post('/recovery', { portal: 'noted', login: 'alice', purpose, language: 'en' });
    const noted = w.lines.filter((line) => line.includes('rules-kept-by-no-bridge'));
    expect(noted).toEqual([expect.stringContaining('bridge-too-old')]);
  });

  it('are told to nobody who does not look after the portal', async () => {
    const w = await world({ portal: strict });
    const ada = await signedInAdmin(w, { role: 'administrator', portals: ['other'], directories: 'all' });
    await beat(w, 'b1');
    expect((await ada.get('/admin/dashboard')).body.directories[0]).not.toHaveProperty('unkept');
  });
});

describe('what bridges open of the details in the directory', () => {
  it('is shown with a resource: what one of them has closed, and what one of them may not write', async () => {
    const w = await world();
    const ada = await signedInAdmin(w);
    const open = (bridge: string, openAttributes: object[] | undefined, ...understands: string[]): Promise<void> =>
      w.ports.bridges.put({
        ...{
          directory: 'corp',
          bridge,
          keys: 'k',
          isDirectoryReachable: true,
          isStopping: false,
          softwareVersion: '2',
        },
        ...{ understands, sentAtMs: w.now().getTime(), ...(openAttributes && { openAttributes }) },
      } as never);
    const limits = async () => (await ada.get('/admin/resources/demo')).body.bridges;
    await open('b1', [{ name: 'mobile' }, { name: 'l', isWritable: false }, { name: 'pager' }], 'attributes');
    const { closed, readOnly } = await limits();
    expect([closed.includes('mobile'), closed.includes('l'), closed.includes('homePhone')]).toEqual([
      false,
      false,
      true,
    ]);
    expect(readOnly).toEqual(['l']);
    // One that has not heard yet that we want to know says nothing.
    await open('b1', undefined, 'attributes');
    expect(await limits()).toEqual({ closed: [], readOnly: [] });
    // Any of them may get the job.
    await open('b2', [{ name: 'mobile' }], 'attributes');
    expect((await limits()).closed).toContain('l');
    // A version that knows of no such jobs gets none.
    await open('b2', undefined);
    expect((await limits()).closed).toContain('mobile');
  });
});

describe('the rule about stolen passwords', () => {
  const strict = { rules: { forbidBreached: true } };

  it('is not saved while a bridge has nowhere to look, and that is said', async () => {
    const w = await world();
    const ada = await signedInAdmin(w);
    await beat(w, 'b1', 'pattern-rules');
    const make = (members: object = strict): Promise<Reply> =>
      ada.post('/admin/resources', draft({ alias: 'strict', ...members }));
    expect(await make()).toMatchObject({ status: 409, body: { code: 'no-breached-source' } });
    await beat(w, 'b1', 'breached-passwords');
    expect((await make({ rules: { ...strict.rules, forbidRepeats: 3 } })).body.code).toBe('bridge-too-old');
    expect((await make()).status).toBe(201);
  });

  it('is not for passwords of the portal, which no bridge sees', async () => {
    const ada = await signedInAdmin(await world());
    const made = await ada.post('/admin/resources', draft({ alias: 'strict', portalPassword: strict.rules }));
    expect(made).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });

  it('goes to nobody who could not keep it, and is told before anybody types', async () => {
    const w = await world({ portal: strict });
    const { browser, flow } = await proven(w, 'reset');
    expect(flow.body).toMatchObject({ isDirectoryReachable: false, demands: { isBreachedForbidden: true } });
    await beat(w, 'b1', 'breached-passwords');
    expect((await browser.get('/flow')).body.isDirectoryReachable).toBe(true);
  });

  it('is told as well where a bridge goes by it of its own accord', async () => {
    const w = await world();
    await beat(w, 'b1');
    const { browser, flow } = await proven(w, 'reset');
    expect(flow.body.demands.isBreachedForbidden).toBeUndefined();
    await beat(w, 'b2', 'breached-passwords');
    expect((await browser.get('/flow')).body).toMatchObject({
      isDirectoryReachable: true,
      demands: { isBreachedForbidden: true },
    });
  });
});
