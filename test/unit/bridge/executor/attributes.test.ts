import { generateKeyPair, exportJWK } from 'jose';
import type { CryptoKey } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AttributeValues } from '#shared/protocol/attribute-values.ts';
import type { AttributeRule } from '#shared/domain/attributes/attribute-rule.ts';
import type { AnswerKey, Job } from '#shared/protocol/job.ts';
import { openAnswer, sealValues } from '#shared/protocol/sealed-values.ts';
import { RecentPlaces } from '#bridge/executor/recent-places.ts';
import { tinyJpeg } from '#test/support/tiny-jpeg.ts';
import { newOperationId } from '../test-jobs.ts';
import { ExecutorSetup } from './executor-setup.ts';

const free = (name: AttributeRule['name'], rule: Partial<AttributeRule> = {}): AttributeRule => ({
  name,
  mayBeEmpty: true,
  ...rule,
});
let setup: ExecutorSetup;
beforeEach(async () => {
  setup = await ExecutorSetup.create();
  setup.openAttributes = ['telephoneNumber', 'l', 'thumbnailPhoto', 'description'];
  setup.directory.addPerson('ann', 'Old password 1').attributes = { telephoneNumber: '+49 30 1', l: 'Bonn' };
});
afterEach(() => setup.close());

const ann = (): AttributeValues | undefined => setup.directory.people.get('ann')?.attributes;

async function write(
  values: AttributeValues,
  rules = Object.keys(values).map((name) => free(name as 'l')),
): Promise<Job> {
  const id = newOperationId();
  const binding = { operation: id, directory: 'corp', login: 'ann', kind: 'attributes.write' } as const;
  const sealed = await sealValues(values, binding, setup.cloud.recipients);
  return setup.job('attributes.write', 'ann', undefined, { id, sealed, attributes: rules });
}

async function browserKey(): Promise<{ answerKey: AnswerKey; privateKey: CryptoKey }> {
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  const { kty, crv, x, y } = await exportJWK(publicKey);
  return { answerKey: { kty, crv, x, y } as AnswerKey, privateKey };
}

describe('reading attributes', () => {
  it('tells the browser that asked, and nobody in between', async () => {
    const { answerKey, privateKey } = await browserKey();
    const attributes = [free('telephoneNumber'), free('l'), free('description')];
    const job = await setup.job('attributes.read', 'ann', undefined, { attributes, answerKey });
    const result = await setup.answer(job);
    expect(result).toMatchObject({ outcome: 'done' });
    expect(JSON.stringify(result)).not.toContain('+49');
    expect(await openAnswer(result.answer!, job.id, privateKey)).toEqual({
      values: { telephoneNumber: '+49 30 1', l: 'Bonn' },
      writable: ['telephoneNumber', 'l'],
      hidden: [],
    });
    await expect(openAnswer(result.answer!, newOperationId(), privateKey)).rejects.toThrow();
    await expect(openAnswer(result.answer!, job.id, (await browserKey()).privateKey)).rejects.toThrow();
  });

  it('B3: leaves out what this bridge does not open, and says so where that is everything', async () => {
    const { answerKey, privateKey } = await browserKey();
    setup.openAttributes = ['l'];
    const attributes = [free('telephoneNumber'), free('l')];
    const job = await setup.job('attributes.read', 'ann', undefined, { attributes, answerKey });
    const { answer } = await setup.answer(job);
    const told = await openAnswer(answer!, job.id, privateKey);
    expect(told).toEqual({ values: { l: 'Bonn' }, writable: ['l'], hidden: [] });
    setup.openAttributes = [];
    setup.restart();
    const other = await setup.job('attributes.read', 'ann', undefined, { attributes, answerKey });
    expect(await setup.answer(other)).toMatchObject({ outcome: 'attribute-closed' });
  });

  it('says that there is a photo that is too big, and does not carry it', async () => {
    setup.directory.people.get('ann')!.attributes = { thumbnailPhoto: 'A'.repeat(130_000) };
    const { answerKey, privateKey } = await browserKey();
    const job = await setup.job('attributes.read', 'ann', undefined, {
      attributes: [free('thumbnailPhoto')],
      answerKey,
    });
    const { answer } = await setup.answer(job);
    expect(await openAnswer(answer!, job.id, privateKey)).toMatchObject({ values: {}, hidden: ['thumbnailPhoto'] });
  });

  it('is capped apart from what changes something', async () => {
    setup.limits = { operationsPerMinute: 100, perAccountPerHour: 1 };
    const { answerKey } = await browserKey();
    const look = () => setup.job('attributes.read', 'ann', undefined, { attributes: [free('l')], answerKey });
    expect((await setup.answer(await look())).outcome).toBe('done');
    expect((await setup.answer(await look())).outcome).toBe('rate-capped');
    expect((await setup.answer(await setup.unlock('ann'))).outcome).toBe('done');
  });
});

describe('writing attributes', () => {
  it('writes what was sealed, all in one', async () => {
    expect(await setup.answer(await write({ telephoneNumber: ' +49 30 2 22 ', l: '' }))).toMatchObject({
      outcome: 'done',
    });
    expect(ann()).toEqual({ telephoneNumber: '+49 30 2 22', l: '' });
    expect(setup.directory.effects).toEqual(['write ann']);
  });

  it('is looked at next where it was written, also where that had to be found', async () => {
    setup.places = new RecentPlaces(() => 0);
    const job = await write({ l: 'Ulm' });
    expect(await setup.answer(job)).toMatchObject({ outcome: 'done', controller: 'ldaps://dc1.test' });
    expect(setup.places.find(job)).toBe('ldaps://dc1.test');
    setup.places = new RecentPlaces(() => 0);
    setup.restart();
    await setup.answer(await write({ l: 'Ulm' }));
    expect(setup.places.find(job)).toBe('ldaps://dc1.test');
    expect(setup.directory.effects).toEqual(['write ann']);
  });

  it('the journal and the result hold no value', async () => {
    const job = await write({ l: 'Unterschleissheim' });
    const result = await setup.answer(job);
    expect(JSON.stringify([result, setup.journal.find(job.id)])).not.toContain('Unterschleissheim');
  });

  it.each<[string, () => void, Partial<Job> | undefined, object]>([
    [
      'the bridge does not open',
      () => (setup.openAttributes = ['telephoneNumber']),
      undefined,
      { outcome: 'attribute-closed', rules: ['l'] },
    ],
    ['nothing is open', () => (setup.openAttributes = undefined), undefined, { outcome: 'attribute-closed' }],
    ['the job does not name', () => undefined, { attributes: [free('telephoneNumber')] }, { outcome: 'job-refused' }],
    ['the job names twice', () => undefined, { attributes: [free('l'), free('l')] }, { outcome: 'job-refused' }],
    ['the job does not list at all', () => undefined, { attributes: undefined as never }, { outcome: 'job-refused' }],
    [
      'a helper sends',
      () => undefined,
      { actor: { kind: 'administrator', portal: 'demo', id: 'x' } },
      { outcome: 'job-refused' },
    ],
  ])('B3: an attribute that %s is not written', async (_, prepare, changes, refusal) => {
    prepare();
    const job = { ...(await write({ l: 'Ulm' })), ...changes };
    expect(await setup.answer(JSON.parse(JSON.stringify(job)) as Job)).toMatchObject(refusal);
    expect(ann()?.l).toBe('Bonn');
    expect(setup.directory.effects).toEqual([]);
  });

  it.each<[string, Job['kind']]>([
    ['another kind of job', 'attributes.read'],
    ['another operation', 'attributes.write'],
  ])('a sealed part for %s does not open', async (_, kind) => {
    const { sealed } = await write({ l: 'Ulm' });
    const { answerKey } = await browserKey();
    const job = await setup.job('attributes.write', 'ann', undefined, {
      sealed,
      attributes: [free('l')],
      ...(kind === 'attributes.read' && { answerKey }),
    });
    expect(await setup.answer(job)).toMatchObject({ outcome: 'job-refused' });
  });

  it.each<[AttributeValues, Partial<AttributeRule>]>([
    [{ l: 'x'.repeat(129) }, {}],
    [{ l: '' }, { mayBeEmpty: false }],
    [{ l: 'Ulm' }, { choices: ['Bonn'] }],
    [{ l: 'Ulm' }, { form: '#####' }],
    [{ thumbnailPhoto: Buffer.from('<svg onload=alert(1)>').toString('base64') }, {}],
    [{ thumbnailPhoto: tinyJpeg({ tail: Buffer.from('x') }).toString('base64') }, {}],
  ])('the rules are kept here as well, case %#', async (values, rule) => {
    const [name] = Object.keys(values) as ['l'];
    const answer = await setup.answer(await write(values, [free(name, rule)]));
    expect(answer).toMatchObject({ outcome: 'attribute-refused', rules: [name] });
    expect(setup.directory.effects).toEqual([]);
  });

  it('a refusal by the directory is told as that', async () => {
    expect(await setup.answer(await write({ l: 'Refused' }))).toMatchObject({
      outcome: 'attribute-refused',
      rules: ['l'],
    });
  });

  it.each(['protected', 'disabled', 'elsewhere'] as const)('B3: an account that is %s stays as it is', async (how) => {
    const person = setup.directory.people.get('ann')!;
    const changes = {
      protected: { isProtected: true },
      disabled: { isDisabled: true },
      elsewhere: { distinguishedName: 'CN=ann,OU=Other,DC=corp,DC=test' },
    }[how];
    person.account = { ...person.account, ...changes };
    const outcome = { protected: 'protected-account', disabled: 'account-disabled', elsewhere: 'outside-scope' }[how];
    expect(await setup.answer(await write({ l: 'Ulm' }))).toMatchObject({ outcome });
    expect(setup.directory.effects).toEqual([]);
  });
});

describe('THREATS B7: writing attributes has one effect', () => {
  it.each(['after-effect', 'hang'] as const)('a lost answer (%s) is found by looking', async (fault) => {
    setup.directory.failNext('writeAttributes', fault);
    expect(await setup.answer(await write({ l: 'Ulm' }))).toMatchObject({
      outcome: 'done',
      controller: 'ldaps://dc1.test',
    });
    expect(setup.directory.effects).toEqual(['write ann']);
  });

  it('what was lost on the way is sent again', async () => {
    setup.directory.failNext('writeAttributes', 'after-sent-no-effect');
    expect(await setup.answer(await write({ l: 'Ulm' }))).toMatchObject({ outcome: 'done' });
    expect([ann()?.l, setup.directory.effects]).toEqual(['Ulm', ['write ann']]);
  });

  it('a bridge that died finds it done, and does not write over what somebody changed since', async () => {
    for (const later of ['Ulm', 'Trier']) {
      setup.directory.people.get('ann')!.attributes = { l: 'Bonn' };
      const job = await write({ l: 'Ulm' });
      setup.directory.atBoundary = (where) => {
        if (where !== 'after writeAttributes') return;
        setup.directory.atBoundary = () => undefined;
        throw new Error('killed');
      };
      expect((await setup.deliver(job)).action).toBe('release');
      setup.restart();
      setup.directory.people.get('ann')!.attributes = { l: later };
      const outcome = later === 'Ulm' ? 'done' : 'unknown';
      expect(await setup.answer(job, 2)).toMatchObject({ outcome });
      expect(ann()?.l).toBe(later);
      setup.directory.effects.length = 0;
    }
  });

  it('what another bridge has written is done, though caps and clocks would not let it begin', async () => {
    setup.addOtherBridge();
    setup.limits = { operationsPerMinute: 1000, perAccountPerHour: 0 };
    const [made, notMade] = [await write({ l: 'Ulm' }), await write({ l: 'Trier' })];
    setup.directory.people.get('ann')!.attributes = { l: 'Ulm' };
    expect(await setup.answer(made, 2)).toMatchObject({ outcome: 'done' });
    expect(await setup.answer(notMade, 2)).toMatchObject({ outcome: 'rate-capped' });
    setup.offsetMs += 300_000;
    const late = { ...(await write({ l: 'Ulm' })), ...{ issuedAt: made.issuedAt, expiresAt: made.expiresAt } };
    expect(await setup.answer(late, 2)).toMatchObject({ outcome: 'done' });
    expect(setup.directory.effects).toEqual([]);
  });

  it.each(['unknown', new Date()] as const)(
    'what another bridge may have written is not written over what has come since (changed: %s)',
    async (changedAt) => {
      setup.addOtherBridge();
      setup.directory.people.get('ann')!.changedAt = changedAt;
      expect(await setup.answer(await write({ l: 'Ulm' }), 2)).toMatchObject({ outcome: 'unknown' });
      expect([ann()?.l, setup.directory.effects]).toEqual(['Bonn', []]);
    },
  );

  it('what nobody has written is written when it comes again', async () => {
    setup.addOtherBridge();
    setup.directory.people.get('ann')!.changedAt = new Date(Date.now() - 60_000);
    expect(await setup.answer(await write({ l: 'Ulm' }), 2)).toMatchObject({ outcome: 'done' });
    expect(setup.directory.effects).toEqual(['write ann']);
  });

  it('nobody can say what another bridge did while no controller answers', async () => {
    setup.addOtherBridge();
    setup.directory.isDown = true;
    expect(await setup.answer(await write({ l: 'Ulm' }), 2)).toMatchObject({ outcome: 'unknown' });
  });

  it('nothing is written for a job that the queue may have given to another bridge meanwhile', async () => {
    expect(await setup.deliver(await write({ l: 'Ulm' }), 1, () => false)).toEqual({ action: 'leave' });
    expect([ann()?.['l'], setup.directory.effects]).toEqual(['Bonn', []]);
  });

  it('delivered twice, the first answer counts', async () => {
    const job = await write({ l: 'Ulm' });
    await setup.answer(job);
    setup.directory.people.get('ann')!.attributes = { l: 'Trier' };
    expect(await setup.answer(job, 2)).toMatchObject({ outcome: 'done' });
    expect(ann()?.l).toBe('Trier');
  });

  it('waits for a controller, and says so when there is none', async () => {
    setup.directory.isDown = true;
    expect(await setup.answer(await write({ l: 'Ulm' }))).toMatchObject({ outcome: 'directory-unavailable' });
  });
});
