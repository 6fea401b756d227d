import { expect, it } from '@jest/globals';
import { parseMime } from '#local/cloud/mail/parse-mime.ts';

it('reads encoded headers and both bodies of a multipart mail', () => {
  const raw = [
    'From: =?UTF-8?Q?J=C3=BCrgen_Wei=C3=9F?= <j@demo.example>',
    'To: ann@demo.example',
    `Subject: =?UTF-8?B?${Buffer.from('Ihr Code für').toString('base64')}?=`,
    ' =?UTF-8?Q?_heute?=',
    'Content-Type: multipart/alternative; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'F=C3=BCr Sie: 123=',
    '456',
    '--b1',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('<p>für Sie</p>').toString('base64'),
    '--b1--',
  ].join('\r\n');
  const mail = parseMime(Buffer.from(raw));
  expect(mail.headers['from']).toBe('Jürgen Weiß <j@demo.example>');
  expect(mail.headers['subject']).toBe('Ihr Code für heute');
  expect(mail.text).toBe('Für Sie: 123456');
  expect(mail.html).toBe('<p>für Sie</p>');
});
