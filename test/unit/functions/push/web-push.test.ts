import { describe, expect, it } from '@jest/globals';
import { createECDH, verify } from 'node:crypto';
import { decryptMessage } from '#local/cloud/push/decrypt-message.ts';
import { isAllowedService } from '#functions/push/allowed-service.ts';
import { deviceKey } from '#functions/push/device-key.ts';
import { encryptMessage } from '#functions/push/encrypt-message.ts';
import { vapidHeader, vapidKeyFrom, vapidKeyOf } from '#functions/push/vapid.ts';
import { MemoryKeyRing } from '../fakes/memory-queues.ts';

const pairOf = (privateKey: string) => {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(Buffer.from(privateKey, 'base64url'));
  return pair;
};

describe('RFC 8291: the message', () => {
  // Section 5 and appendix A.
  const text = 'When I grow up, I want to be a watermelon';
  const receiver = pairOf('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94');
  const auth = Buffer.from('BTBZMqHH6r4Tts7J_aSIgg', 'base64url');
  const p256dh = 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4';
  const keys = { p256dh, auth: auth.toString('base64url') };
  const encrypted =
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN';

  it('is the one of the example', () => {
    const sender = pairOf('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw');
    const salt = Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url');
    const paddedTo = Buffer.byteLength(text);
    expect(encryptMessage(text, keys, { sender, salt, paddedTo }).toString('base64url')).toBe(encrypted);
    expect(decryptMessage(Buffer.from(encrypted, 'base64url'), { keys: receiver, auth })).toBe(text);
  });

  it('has one length, whatever it says, and is another one each time', () => {
    const [one, two, three] = ['a', 'a', 'ä'.repeat(400)].map((each) => encryptMessage(each, keys));
    expect(new Set([one, two, three].map((each) => each!.length)).size).toBe(1);
    expect(one!.equals(two!)).toBe(false);
    expect(decryptMessage(three!, { keys: receiver, auth })).toBe('ä'.repeat(400));
    expect(one!.length).toBeLessThanOrEqual(4096);
    expect(() => encryptMessage('x'.repeat(1025), keys)).toThrow(RangeError);
  });

  it('is for nobody else', () => {
    const message = encryptMessage(text, keys);
    const stranger = createECDH('prime256v1');
    stranger.generateKeys();
    expect(() => decryptMessage(message, { keys: stranger, auth })).toThrow();
    expect(() => decryptMessage(message, { keys: receiver, auth: Buffer.alloc(16) })).toThrow();
  });
});

describe('RFC 8292: who sends', () => {
  it('says what the example says, in the same bytes', () => {
    const signed =
      'eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0';
    const now = new Date((1_453_523_768 - 12 * 60 * 60) * 1000);
    const key = vapidKeyFrom(Buffer.alloc(32, 7));
    const endpoint = 'https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV';
    const header = vapidHeader(key, { endpoint, subject: 'mailto:push@example.com', now });
    const [, said, signature, k] = /^vapid t=(\S+\.\S+)\.(\S+), k=(\S+)$/.exec(header)!;
    expect(said).toBe(signed);
    expect(k).toBe(key.publicKey);
    const by = { key: deviceKey(k!)!, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', Buffer.from(signed), by, Buffer.from(signature!, 'base64url'))).toBe(true);
  });

  it('is the same in every function of a deployment, and another one in another', async () => {
    const ring = new MemoryKeyRing();
    expect((await vapidKeyOf(ring)).publicKey).toBe((await vapidKeyOf(new MemoryKeyRing())).publicKey);
    const other = { ...ring, mac: (...parts: Parameters<typeof ring.mac>) => ring.mac(...parts, 'other') };
    expect((await vapidKeyOf(other as typeof ring)).publicKey).not.toBe((await vapidKeyOf(ring)).publicKey);
  });

  it('passes over what is no key', async () => {
    const candidates = [Buffer.alloc(32), Buffer.alloc(32, 255), Buffer.alloc(32, 1)];
    const ring = { mac: () => Promise.resolve(candidates.shift()!.toString('base64url')) };
    expect((await vapidKeyOf(ring as never)).publicKey).toBe(vapidKeyFrom(Buffer.alloc(32, 1)).publicKey);
  });
});

describe('SSRF: where messages may go', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://db5p.notify.windows.com/w/?token=abc',
  ])('to %s', (endpoint) => {
    expect(isAllowedService(endpoint)).toBe(true);
  });

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/fcm/send/abc',
    'https://fcm.googleapis.com.evil.example/a',
    'https://evilfcm.googleapis.com/a',
    'https://evil-notify.windows.com.example/a',
    'https://notify.windows.com@169.254.169.254/latest',
    'https://user:secret@fcm.googleapis.com/a',
    'https://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:8081/push/a',
    'https://[::1]/a',
    'file:///etc/passwd',
    'nonsense',
    '',
  ])('not to %s', (endpoint) => {
    expect(isAllowedService(endpoint)).toBe(false);
  });

  it('to what the deployment names, by scheme, host and port', () => {
    const more = ['http://127.0.0.1:8081'];
    expect(isAllowedService('http://127.0.0.1:8081/push/a', more)).toBe(true);
    expect(isAllowedService('http://127.0.0.1:8082/push/a', more)).toBe(false);
    expect(isAllowedService('https://127.0.0.1:8081/push/a', more)).toBe(false);
    expect(isAllowedService('http://a@127.0.0.1:8081/push/a', more)).toBe(false);
  });
});
