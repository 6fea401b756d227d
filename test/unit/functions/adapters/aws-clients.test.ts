import { DecryptCommand, GenerateDataKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { SendEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { derToRaw } from '#functions/adapters/der-to-raw.ts';
import { KmsKeyRing } from '#functions/adapters/kms-key-ring.ts';
import { kmsKeyWrapper } from '#functions/adapters/kms-keys.ts';
import { kmsSigner } from '#functions/adapters/kms-signer.ts';
import { SesMailer } from '#functions/adapters/ses-mailer.ts';
import { SqsJobQueue } from '#functions/adapters/sqs-job-queue.ts';
import { openNotice, SqsNoticeQueue } from '#functions/adapters/sqs-notice-queue.ts';
import type { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import type { Notice } from '#functions/notices/notice.ts';
import { verifyJob } from '#shared/protocol/job-signature.ts';
import type { Job } from '#shared/protocol/job.ts';

process.env['AWS_REGION'] = 'eu-central-1';
const [kms, ses, sqs] = [mockClient(KMSClient), mockClient(SESClient), mockClient(SQSClient)];
beforeEach(() => [kms, ses, sqs].forEach((client) => client.reset()));

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** The one table call pattern of the key ring, in memory. */
function memoryTable() {
  let item: Record<string, unknown> | undefined;
  return {
    get: async () => item,
    put: async (given: Record<string, unknown>) => (item ? false : ((item = given), true)),
    item: () => item,
  };
}

/** A KMS that wraps by turning bytes around, and insists on its context. */
function fakeKms() {
  let next = 1;
  kms.on(GenerateDataKeyCommand).callsFake(() => {
    const plain = Buffer.alloc(32, next++);
    return { Plaintext: plain, CiphertextBlob: Buffer.from(plain.map((byte) => byte ^ 0xff)) };
  });
  kms.on(DecryptCommand).callsFake(({ CiphertextBlob, EncryptionContext }) => {
    expect(EncryptionContext).toEqual({ latchkey: 'key-ring' });
    return { Plaintext: Buffer.from((CiphertextBlob as Buffer).map((byte) => byte ^ 0xff)) };
  });
}

const ringOn = (table: object) => new KmsKeyRing(table as DynamoTable, kmsKeyWrapper('data-key'));

describe('the key ring', () => {
  beforeEach(fakeKms);

  it('is one for all processes, however many start at once, and asks KMS once in each', async () => {
    const table = memoryTable();
    const rings = [ringOn(table), ringOn(table), ringOn(table)];
    const macs = await Promise.all(rings.map((ring) => ring.mac('code', 'a')));
    expect(new Set(macs).size).toBe(1);
    expect(Buffer.from(String(table.item()!['wrapped']), 'base64')).not.toEqual(Buffer.alloc(32, 1));
    kms.resetHistory();
    for (const ring of rings) await ring.seal('totp', 'secret', 'owner');
    expect(kms.calls()).toHaveLength(0);
  });

  it('a failure is not remembered', async () => {
    const table = memoryTable();
    const ring = ringOn({ ...table, get: () => Promise.reject(new Error('away')) });
    await expect(ring.mac('code', 'a')).rejects.toThrow('away');
    const flaky = {
      calls: 0,
      ...table,
      get: async () => (flaky.calls++ === 0 ? Promise.reject(new Error('away')) : table.get()),
    };
    const second = ringOn(flaky);
    await expect(second.mac('code', 'a')).rejects.toThrow('away');
    await expect(second.mac('code', 'a')).resolves.toMatch(/^[\w-]{43}$/);
  });

  it('keeps purposes, parts and owners apart', async () => {
    const ring = ringOn(memoryTable());
    const macs = await Promise.all([
      ring.mac('code', 'ab', 'c'),
      ring.mac('code', 'a', 'bc'),
      ring.mac('code', 'abc'),
      ring.mac('decoy', 'ab', 'c'),
    ]);
    expect(new Set(macs).size).toBe(4);
    const sealed = await ring.seal('totp', 'secret', 'ann');
    expect(await ring.open('totp', sealed, 'ann')).toBe('secret');
    expect(await ring.open('totp', sealed, 'ben')).toBeUndefined();
    expect(await ring.open('notice', sealed, 'ann')).toBeUndefined();
    expect(await ring.seal('totp', 'secret', 'ann')).not.toBe(sealed);
  });

  it('whatever is altered does not open, and never throws', async () => {
    const ring = ringOn(memoryTable());
    const sealed = Buffer.from(await ring.seal('totp', 'secret', 'ann'), 'base64url');
    for (let at = 0; at < sealed.length; at++) {
      const altered = Buffer.from(sealed);
      altered[at]! ^= 1;
      expect(await ring.open('totp', altered.toString('base64url'), 'ann')).toBeUndefined();
    }
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => expect(await ring.open('totp', text, 'ann')).toBeUndefined()),
    );
  });
});

describe('jobs', () => {
  it('are signed by KMS so that the bridge believes them, and grouped by person without a name', async () => {
    kms.on(SignCommand).callsFake(({ Message, MessageType, SigningAlgorithm, KeyId }) => {
      expect([KeyId, MessageType, SigningAlgorithm, Message.length]).toEqual([
        'signing-key',
        'DIGEST',
        'ECDSA_SHA_256',
        32,
      ]);
      // Node signs messages, not digests: keep what the digest was of.
      return { Signature: sign('sha256', pending.get(Buffer.from(Message).toString('hex'))!, privateKey) };
    });
    sqs.on(SendMessageCommand).resolves({});
    const pending = new Map<string, Buffer>();
    const signer = kmsSigner('signing-key');
    const queue = new SqsJobQueue(
      (directory) => `https://queue/${directory}.fifo`,
      (input) => {
        pending.set(createHash('sha256').update(input).digest('hex'), Buffer.from(input));
        return signer(input);
      },
    );
    const job: Job = {
      ...{ version: 1, id: 'A'.repeat(22), kind: 'account.unlock', directory: 'corp' },
      target: { login: 'alice', objectGuid: '0a1b2c3d-0000-4000-8000-00000000a11c' },
      ...{
        issuedAt: '2026-11-21T08:00:00Z',
        expiresAt: '2026-11-21T08:02:00Z',
        actor: { kind: 'self', portal: 'demo' },
      },
      ...{ proofs: [], sealed: 'x'.repeat(16_000) },
    };
    await queue.send(job);
    const { QueueUrl, MessageBody, MessageGroupId, MessageDeduplicationId } =
      sqs.commandCalls(SendMessageCommand)[0]!.args[0].input;
    expect(QueueUrl).toBe('https://queue/corp.fifo');
    expect(MessageDeduplicationId).toBe(job.id);
    expect(MessageGroupId).not.toContain('alice');
    const keys = [
      await crypto.subtle.importKey(
        'spki',
        publicKey.export({ type: 'spki', format: 'der' }),
        { name: 'ECDSA', namedCurve: 'P-256' },
        true,
        ['verify'],
      ),
    ];
    expect(await verifyJob(MessageBody!, { keys, directory: 'corp' })).toEqual(job);
  });

  it('every DER signature is read as the same r and s', () => {
    for (let n = 0; n < 300; n++) {
      const input = Buffer.from(`message ${n}`);
      const raw = derToRaw(sign('sha256', input, privateKey));
      expect(raw).toHaveLength(64);
      expect(verify('sha256', input, { key: publicKey, dsaEncoding: 'ieee-p1363' }, raw)).toBe(true);
    }
  });

  it.each([[''], ['30'], ['3006020100020100ff'], ['300602010002'], ['3106020101020101']])(
    '%j is no signature',
    (hex) => {
      expect(() => derToRaw(Buffer.from(hex, 'hex'))).toThrow(RangeError);
    },
  );
});

describe('notices', () => {
  const notice = (to: string | null): Notice => ({
    ...{ kind: 'code', id: 'n', to, language: 'en', portal: 'demo', code: '246810', minutes: 10 },
  });

  it('E1, W8: lie sealed in the queue, a decoy as long as a mail', async () => {
    fakeKms();
    sqs.on(SendMessageCommand).resolves({});
    const ring = ringOn(memoryTable());
    const queue = new SqsNoticeQueue('https://queue/notices', ring);
    await queue.send(notice('alice@mail.example'));
    await queue.send(notice(null));
    const [mail = '', decoy = ''] = sqs.commandCalls(SendMessageCommand).map((call) => call.args[0].input.MessageBody!);
    expect(decoy).toHaveLength(mail.length);
    expect(Buffer.from(mail, 'base64url').toString('latin1')).not.toMatch(/246810|alice/);
    expect(await openNotice(ring, mail)).toEqual(notice('alice@mail.example'));
  });

  it('leave at once, or after so many seconds where they are many', async () => {
    fakeKms();
    sqs.on(SendMessageCommand).resolves({});
    const queue = new SqsNoticeQueue('https://queue/notices', ringOn(memoryTable()));
    for (const afterSeconds of [undefined, 0, 40]) await queue.send(notice(null), afterSeconds);
    const inputs = sqs.commandCalls(SendMessageCommand).map((call) => call.args[0].input);
    expect(inputs.map(({ DelaySeconds }) => DelaySeconds)).toEqual([undefined, undefined, 40]);
  });
});

describe('mails', () => {
  const mail = { to: 'a@b.example', subject: 'Straße', text: 'text', html: '<p>html</p>' };

  it('go out by SES with both halves', async () => {
    ses.on(SendEmailCommand).resolves({});
    await new SesMailer('Help <help@corp.example>').send(mail);
    expect(ses.commandCalls(SendEmailCommand)[0]!.args[0].input).toMatchObject({
      Source: 'Help <help@corp.example>',
      Destination: { ToAddresses: ['a@b.example'] },
      Message: {
        Subject: { Data: 'Straße', Charset: 'UTF-8' },
        Body: { Text: { Data: 'text' }, Html: { Data: '<p>html</p>' } },
      },
    });
  });

  it.each([
    ['to', 'a@b.example\r\nBcc: e@x.example'],
    ['subject', 'Hi\nBcc: e@x.example'],
  ])('W7: a line break in %s is refused', async (field, value) => {
    await expect(new SesMailer('h@c.example').send({ ...mail, [field]: value })).rejects.toThrow(RangeError);
    expect(ses.calls()).toHaveLength(0);
  });
});
