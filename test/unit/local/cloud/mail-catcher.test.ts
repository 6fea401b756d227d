import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SnsTextSender } from '#functions/adapters/sns-text-sender.ts';
import { startMailCatcher } from '#local/cloud/mail/mail-catcher.ts';
import type { LocalServer } from '#local/cloud/listen.ts';

let catcher: LocalServer;
beforeAll(async () => {
  catcher = await startMailCatcher(path.join(mkdtempSync(path.join(tmpdir(), 'latchkey-texts-')), 'mail.json'), 0);
  Object.assign(process.env, {
    ...{ AWS_ENDPOINT_URL_SNS: catcher.url, AWS_REGION: 'eu-central-1' },
    ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
  });
});
afterAll(() => catcher.stop());

it('a text message goes over the wire and is shown, beside the mails and not among them', async () => {
  await new SnsTextSender('Latchkey').send({
    to: '+4917012345678',
    text: '123456 ist Ihr Code für „Demo“\n\n@x #123456',
  });
  expect(await (await fetch(`${catcher.url}/api/texts`)).json()).toEqual([
    { to: '+4917012345678', text: '123456 ist Ihr Code für „Demo“\n\n@x #123456', receivedAt: expect.any(String) },
  ]);
  expect(await (await fetch(`${catcher.url}/api/messages`)).json()).toEqual([]);
});

it.each(['', '4917012345678', 'arn:aws:sns:eu-central-1:000000000000:topic', '+4917012345678\r\n', '+49170,+49171'])(
  'W7: %j is no number and is not sent',
  async (to) => {
    await expect(new SnsTextSender().send({ to, text: 'x' })).rejects.toThrow(RangeError);
  },
);

it('a message to a topic is refused: this server knows numbers alone', async () => {
  const body = new URLSearchParams({ Action: 'Publish', TopicArn: 'arn:aws:sns:eu-central-1:0:t', Message: 'x' });
  expect((await fetch(catcher.url, { method: 'POST', body })).status).toBe(400);
});
