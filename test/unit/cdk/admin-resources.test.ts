import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { parseResources } from '#cdk/admin/parse-resources.ts';
import { changesOf } from '#cdk/admin/resource-changes.ts';
import { listResources, putResources, removeResource } from '#cdk/admin/resources.ts';
import { SetupProblem } from '#cdk/admin/setup-problem.ts';
import { MemoryResources } from '#test/unit/functions/fakes/memory-resources.ts';
import { draft, resource } from '#test/unit/functions/resources/drafts.ts';

const places = { file: 'portals.yaml', directories: ['corp'], sending: { texts: false, chat: false } };

describe('a file of resources', () => {
  it('holds one, or a list', () => {
    expect(parseResources(stringify(draft()), places)).toEqual([resource()]);
    const two = [draft(), draft({ alias: 'other' })];
    expect(parseResources(stringify(two), places).map(({ alias }) => alias)).toEqual(['least', 'other']);
  });

  it('is refused with every wrong field of every resource', () => {
    const drafts = [
      draft({ actions: ['fly'], memebers: 1 }),
      draft({ alias: 'two', directory: 'crop' }),
      draft({ alias: 'two' }),
    ];
    const message = messageOf(() => parseResources(stringify(drafts), places));
    expect(message).toMatch(/least:\n(.*\n)*? {2}actions\[0\]: /);
    expect(message).toMatch(/does not know memebers/);
    expect(message).toMatch(/two:\n {2}directory: expected one that is deployed \(corp\)/);
    expect(message).toMatch(/two:\n {2}alias: expected each alias once/);
  });

  it('is refused where it wants text messages and the deployment sends none', () => {
    const bySms = { needed: 1, allowed: ['email-code', 'sms-code'], categories: 1 };
    const drafts = [
      draft({ alias: 'one', recovery: bySms }),
      draft({ alias: 'two', tokenTypes: ['totp', 'sms'] }),
      draft(),
    ];
    const message = messageOf(() => parseResources(stringify(drafts), places));
    expect(message).toMatch(/one:\n {2}recovery\.allowed: .*this deployment sends none/);
    expect(message).toMatch(/two:\n {2}tokenTypes: .*this deployment sends none/);
    expect(message).not.toMatch(/least:/);
    expect(parseResources(stringify(drafts), { ...places, sending: { texts: true, chat: false } })).toHaveLength(3);
  });

  it('is refused where it wants messages by chat and the deployment has no bot', () => {
    const byChat = { needed: 1, allowed: ['email-code', 'chat-code'], categories: 1 };
    const drafts = [
      draft({ alias: 'one', recovery: byChat }),
      draft({ alias: 'two', tokenTypes: ['totp', 'chat'] }),
      draft({ alias: 'three', restore: byChat, actions: ['access.restore'] }),
      draft(),
    ];
    const message = messageOf(() => parseResources(stringify(drafts), places));
    expect(message).toMatch(/one:\n {2}recovery\.allowed: .*messages by chat.*sends none.*`chat` in its file/);
    expect(message).toMatch(/two:\n {2}tokenTypes: .*messages by chat/);
    expect(message).toMatch(/three:\n {2}restore\.allowed: .*messages by chat/);
    expect(message).not.toMatch(/least:/);
    expect(parseResources(stringify(drafts), { ...places, sending: { texts: false, chat: true } })).toHaveLength(4);
  });

  it.each([
    ['nothing', '[]'],
    ['no YAML', '{'],
    ['a text', 'hello'],
  ])('%s is refused', (_, text) => {
    expect(() => parseResources(text, places)).toThrow(SetupProblem);
  });
});

describe('what is shown before anything is written', () => {
  it('is a line per member, new, gone or changed', () => {
    const before = resource({ tokenPin: 'before', rules: { minLength: 8 } });
    const after = resource({ rules: { minLength: 12, minClasses: 3 }, support: { en: 'x' } });
    expect(changesOf(before, after).sort()).toEqual([
      '+ rules.minClasses: 3',
      '+ support.en: "x"',
      '~ rules.minLength: 8 -> 12',
      '~ tokenPin: "before" -> "off"',
    ]);
    expect(changesOf(after, after)).toEqual([]);
  });

  function setup(isConfirmed: boolean) {
    const said: string[] = [];
    const store = new MemoryResources();
    const initial = [resource({ alias: 'staff', name: 'Staff', tokenTypes: ['totp'] })];
    const asked: string[] = [];
    const confirm = () => {
      asked.push(said.join('\n'));
      return Promise.resolve(isConfirmed);
    };
    return { store, said, asked, tools: { store, initial, say: (line: string) => said.push(line), confirm } };
  }

  it('comes before the question, and without a yes nothing is written', async () => {
    const { store, asked, tools } = setup(false);
    expect(await putResources([resource({ alias: 'staff', name: 'New' })], tools)).toBe('declined');
    expect(asked).toEqual([
      expect.stringMatching(/^staff: takes the place of the deployment's portal\n(.*\n)*? {2}~ name: "Staff" -> "New"/),
    ]);
    expect(store.items.size).toBe(0);
  });

  it('names only what changes, and asks nothing where nothing does', async () => {
    const { store, said, asked, tools } = setup(true);
    const [one, two] = [resource({ alias: 'one' }), resource({ alias: 'two' })];
    await store.put(one);
    expect(await putResources([one, two], tools)).toBe('written');
    expect(said.filter((line) => !line.startsWith(' '))).toEqual(['two: is new']);
    expect(await putResources([one, two], tools)).toBe('unchanged');
    expect(asked).toHaveLength(1);
  });

  it('a removal says what is in force afterwards', async () => {
    const { store, said, tools } = setup(true);
    await store.put(resource({ alias: 'staff', name: 'Stored' }));
    expect(await removeResource('staff', tools)).toBe('written');
    expect(said.join('\n')).toMatch(/portal is in force again\n(.*\n)*? {2}~ tokenTypes: \[\] -> \["totp"\]/);
    expect(store.items.size).toBe(0);
    expect(await removeResource('staff', tools)).toBe('unchanged');
  });

  it('a list tells where each portal comes from, and which is closed', async () => {
    const { store, said, tools } = setup(true);
    store.items.set('bad', { alias: 'bad', wrong: ['actions[0]'] });
    await store.put(resource());
    await listResources(tools);
    expect(said).toEqual([
      expect.stringMatching(/^bad {2}CLOSED .*actions\[0\]/),
      expect.stringMatching(/^least {2}stored .*allows nothing; sign-in off/),
      expect.stringMatching(/^staff {2}deployed /),
    ]);
  });
});

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (problem) {
    return (problem as Error).message;
  }
  throw new Error('it was not refused');
}
