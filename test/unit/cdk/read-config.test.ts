import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseConfig, readConfig } from '#cdk/read-config.ts';

const example = readFileSync('latchkey.config.example.yaml', 'utf8');

describe('the administrator’s file', () => {
  it('the example that ships is valid', () => {
    expect(parseConfig(example, 'example.yaml').stage).toBe('prod');
  });

  it('a missing file says how to get one', () => {
    expect(() => readConfig('/nowhere/latchkey.config.yaml')).toThrow(/Copy latchkey\.config\.example\.yaml/);
  });

  it.each([
    [
      'a region that is none',
      'region: eu-central-1',
      'region: Frankfurt',
      /region: expected a region such as eu-central-1/,
    ],
    ['a misspelt field', 'stage: prod', 'stage: prod\nstagee: x', /does not know stagee/],
    [
      'a portal of an unknown directory',
      'directory: corp',
      'directory: crop',
      /portals\[0\]\.directory: expected one of the directories/,
    ],
    [
      'a fingerprint that was cut off',
      'bridges: []',
      'bridges: [{ name: a, fingerprint: 3f2a-00 }]',
      /directories\[0\]\.bridges\[0\]\.fingerprint/,
    ],
    ['a gate that nobody can pass', 'needed: 1', 'needed: 3', /portals\[0\]\.recovery/],
    [
      'a code by text message where none are sent',
      'allowed: [email-code, token-code]',
      'allowed: [email-code, token-code, sms-code]',
      /portals\[0\]\.recovery\.allowed: expected text messages to be switched on/,
    ],
    [
      'a code by chat where there is no bot',
      'allowed: [email-code, token-code]',
      'allowed: [email-code, token-code, chat-code]',
      /portals\[0\]\.recovery\.allowed: expected messages by chat to be switched on by `chat`/,
    ],
    ['an account without quotes', "# account: '123456789012'", 'account: 123456789012', /account/],
  ])('%s is named with file, field and expectation', (_, from, to, message) => {
    const broken = example.replace(from, to);
    expect(broken).not.toBe(example);
    expect(() => parseConfig(broken, 'mine.yaml')).toThrow(message);
    expect(() => parseConfig(broken, 'mine.yaml')).toThrow(/^mine\.yaml/);
  });

  it('YAML that does not parse names the file', () => {
    expect(() => parseConfig('a: [', 'mine.yaml')).toThrow(/^mine\.yaml is not valid YAML/);
  });
});
