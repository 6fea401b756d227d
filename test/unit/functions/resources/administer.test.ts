import { describe, expect, it } from '@jest/globals';
import { signedInAdmin } from '../administrators/admin-world.ts';
import { world } from '../fakes/world.ts';
import type { Browser, Reply } from '../fakes/world.ts';
import { draft, resource } from './drafts.ts';

const put = (browser: Browser, config: Record<string, unknown>, etag: string | undefined): Promise<Reply> => {
  const ifMatch = etag === undefined ? {} : { 'if-match': etag };
  browser.headers = ifMatch as Record<string, string>;
  return browser.send('PUT', `/admin/resources/${String(config['alias'])}`, config).finally(() => {
    browser.headers = {};
  });
};
const remove = async (browser: Browser, alias: string, etag: string): Promise<Reply> => {
  browser.headers = { 'if-match': etag };
  const answer = await browser.send('DELETE', `/admin/resources/${alias}`);
  browser.headers = {};
  return answer;
};
const etagOf = ({ raw }: Reply): string => String(raw.headers?.['etag']);

async function setup(more: Parameters<typeof signedInAdmin>[1] = {}) {
  const w = await world();
  return { w, ada: await signedInAdmin(w, more) };
}

describe('an administrator of resources', () => {
  it('makes one from nothing: what is not named is off, and its portal is there', async () => {
    const { w, ada } = await setup();
    const made = await ada.post('/admin/resources', draft({ alias: 'new-one', name: 'New' }));
    expect(made).toMatchObject({ status: 201, body: { source: 'stored', isDeployed: false, config: { actions: [] } } });
    expect((await w.browser().get('/portals/new-one')).body).toMatchObject({ name: 'New', actions: [] });
    const shown = await ada.get('/admin/resources/new-one');
    expect(shown.body.config).toEqual(resource({ alias: 'new-one', name: 'New' }));
    expect(etagOf(shown)).toBe(etagOf(made));
  });

  it('E14: proves both factors once more before what decides how people get in is changed, and not to look at it', async () => {
    const { w, ada } = await setup();
    const made = await ada.post('/admin/resources', draft({ alias: 'new-one', name: 'New' }));
    await w.pass(601);
    const shown = await ada.get('/admin/resources/new-one');
    expect(shown.status).toBe(200);
    const refused = [
      await ada.post('/admin/resources', draft({ alias: 'other' })),
      await put(ada, { ...shown.body.config, name: 'Wider' }, etagOf(made)),
      await remove(ada, 'new-one', etagOf(made)),
    ];
    expect(refused.map(({ body }) => body.code)).toEqual(Array.from({ length: 3 }, () => 'fresh-proof-required'));
    expect((await w.browser().get('/portals/new-one')).body.name).toBe('New');
  });

  it('sees where each comes from, and that one is closed', async () => {
    const { w, ada } = await setup();
    await w.ports.resources.put(resource({ alias: 'kept' }));
    w.ports.resources.items.set('shut', { alias: 'shut', wrong: ['actions[0]'] });
    const { resources } = (await ada.get('/admin/resources')).body;
    expect(resources.map(({ alias, source }: { alias: string; source: string }) => [alias, source])).toEqual([
      ['demo', 'deployed'],
      ['kept', 'stored'],
      ['shut', 'closed'],
    ]);
    expect((await ada.get('/admin/resources/shut')).body).toMatchObject({ source: 'closed', wrong: ['actions[0]'] });
  });

  it('takes over what the deployment has, and by removing it lets that hold again', async () => {
    const { w, ada } = await setup();
    const shown = await ada.get('/admin/resources/demo');
    expect(shown.body).toMatchObject({ source: 'deployed', isDeployed: true });
    expect((await remove(ada, 'demo', etagOf(shown))).body.code).toBe('not-allowed');
    const changed = await put(ada, { ...shown.body.config, name: 'Renamed' }, etagOf(shown));
    expect(changed).toMatchObject({ status: 200, body: { source: 'stored', isDeployed: true } });
    expect((await w.browser().get('/portals/demo')).body.name).toBe('Renamed');
    expect((await remove(ada, 'demo', etagOf(changed))).status).toBe(204);
    expect((await w.browser().get('/portals/demo')).body.name).toBe('Demo');
    expect((await ada.get('/admin/resources/demo')).body.source).toBe('deployed');
  });

  it('of two who change the same one, the second is told; nobody changes what they did not see', async () => {
    const { w, ada } = await setup();
    const bob = await signedInAdmin(w, { name: 'Bob' });
    await ada.post('/admin/resources', draft());
    const seen = etagOf(await ada.get('/admin/resources/least'));
    expect((await put(ada, draft({ name: 'By Ada' }), undefined)).body.code).toBe('precondition-required');
    const answers = await Promise.all([
      put(ada, draft({ name: 'By Ada' }), seen),
      put(bob, draft({ name: 'By Bob' }), seen),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const winner = answers[0].status === 200 ? 'By Ada' : 'By Bob';
    expect((await ada.get('/admin/resources/least')).body.config.name).toBe(winner);
    expect((await remove(ada, 'least', seen)).body.code).toBe('stale');
    // What the command wrote meanwhile counts as a change as well.
    const fresh = etagOf(await ada.get('/admin/resources/least'));
    await w.ports.resources.put(resource({ name: 'By command' }));
    expect((await put(bob, draft({ name: 'By Bob' }), fresh)).body.code).toBe('stale');
  });

  it('cannot take an alias twice, nor change it', async () => {
    const { ada } = await setup();
    const free = async (alias: string) => (await ada.get(`/admin/resource-aliases?alias=${alias}`)).body;
    expect(await free('least')).toEqual({ alias: 'least', isFree: true });
    const made = await ada.post('/admin/resources', draft());
    expect(await free('least')).toMatchObject({ isFree: false, reason: 'taken' });
    expect(await free('demo')).toMatchObject({ isFree: false, reason: 'taken' });
    expect(await free('Not%20One')).toMatchObject({ isFree: false, reason: 'malformed' });
    expect((await ada.post('/admin/resources', draft())).body.code).toBe('name-taken');
    expect((await ada.post('/admin/resources', draft({ alias: 'demo' }))).body.code).toBe('name-taken');
    ada.headers = { 'if-match': etagOf(made) };
    const moved = await ada.send('PUT', '/admin/resources/least', draft({ alias: 'most' }));
    expect(moved.body).toMatchObject({ code: 'rules-broken', fields: [{ path: 'body.alias' }] });
  });

  it.each([
    ['a way in that there is not', { signIn: { methods: ['magic'] } }, 'bad-request', 'body.signIn.methods.0'],
    ['what needs a way in', { actions: ['password.change'] }, 'bad-request', 'body.signIn.methods'],
    [
      'what is lost in the gate',
      { recovery: { needed: 1, allowed: ['directory-password'] } },
      'bad-request',
      'body.recovery.allowed.0',
    ],
    ['messages that nobody sends', { tokenTypes: ['chat'] }, 'rules-broken', 'body.tokenTypes'],
    ['a directory that there is not', { directory: 'nowhere' }, 'rules-broken', 'body.directory'],
    ['a colour that nobody can read', { branding: { accent: '#ffee00' } }, 'rules-broken', 'body.branding.accent'],
    ['a name that hides something', { name: 'Corp\u202Egro' }, 'rules-broken', 'body.name'],
    ['a name that looks like a tag', { name: 'Corp <script>' }, 'rules-broken', 'body.name'],
  ])('is told which member is wrong, and nothing is written: %s', async (_, members, code, path) => {
    const { w, ada } = await setup();
    const answer = await ada.post('/admin/resources', draft(members));
    expect(answer.body).toMatchObject({ code });
    expect(answer.body.fields.map((field: { path: string }) => field.path)).toContain(path);
    for (const { expected } of answer.body.fields) expect(expected).not.toBe('custom');
    expect(w.ports.resources.items.size).toBe(0);
  });

  it('previews a rule: in sentences, by the ways through it, with what people cannot have', async () => {
    const { ada } = await setup();
    const rule = { needed: 2, allowed: ['email-code', 'passkey', 'recovery-code'], categories: 1 };
    const { body } = await ada.post('/admin/rule-previews', { rule, alias: 'demo' });
    expect(body.statements[0]).toContain('Any 2 of these');
    expect(body.ways).toHaveLength(3);
    expect(body).toMatchObject({ unobtainable: ['passkey', 'recovery-code'], isReachable: false });
  });
});

describe('who looks after one portal', () => {
  it('reads and writes that one; of others, nothing is there', async () => {
    const { w, ada } = await setup({ portals: ['demo'], directories: ['corp'] });
    await w.ports.resources.put(resource());
    expect((await ada.get('/admin/resources')).body.resources).toMatchObject([{ alias: 'demo' }]);
    const shown = await ada.get('/admin/resources/demo');
    expect((await put(ada, { ...shown.body.config, name: 'Mine' }, etagOf(shown))).status).toBe(200);
    const etag = `"${(await w.ports.resourceDesk.find('least'))!.revision}"`;
    const answers = [
      await ada.get('/admin/resources/least'),
      await put(ada, draft({ name: 'Not mine' }), etag),
      await remove(ada, 'least', etag),
      await ada.post('/admin/rule-previews', { rule: draft()['recovery'], alias: 'least' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await ada.post('/admin/resources', draft({ alias: 'own' }))).body.code).toBe('not-permitted');
    expect([...w.ports.resources.items.keys()]).toEqual(['least', 'demo']);
  });

  it('does not move it to a directory that they do not look after', async () => {
    const { w, ada } = await setup({ portals: ['demo'], directories: [] });
    const shown = await ada.get('/admin/resources/demo');
    const moved = await put(ada, { ...shown.body.config, directory: 'other' }, etagOf(shown));
    expect(moved.body.code).toBe('not-permitted');
    expect(w.ports.resources.items.size).toBe(0);
  });

  it.each([['helpdesk'], ['auditor']] as const)('as %s sees and changes nothing', async (role) => {
    const { ada } = await setup({ role });
    const shown = await ada.get('/admin/resources/demo');
    expect(shown.status).toBe(200);
    expect((await put(ada, shown.body.config, etagOf(shown))).body.code).toBe('not-permitted');
  });
});
