import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { Secret } from '#shared/secret.ts';

const secret = new Secret('canary-4711');

describe('Secret', () => {
  it('hands its value out to who asks for it', () => {
    expect(secret.reveal()).toBe('canary-4711');
    const bytes = Uint8Array.of(1, 2);
    expect(new Secret(bytes).reveal()).toBe(bytes);
  });

  it.each([
    ['as text', () => String(secret)],
    ['in a template', () => `password ${secret.toString()}`],
    ['added to text', () => 'password '.concat(secret as unknown as string)],
    ['as JSON', () => JSON.stringify({ password: secret, list: [secret] })],
    ['inspected', () => inspect({ password: secret }, { depth: 9, showHidden: true, getters: true })],
    ['inspected inside of an error', () => inspect(Object.assign(new Error('failed'), { secret }), { depth: 9 })],
    ['by its members', () => JSON.stringify([Object.entries(secret), Object.getOwnPropertyNames(secret)])],
    ['spread into an object', () => JSON.stringify({ ...secret })],
  ])('does not show it %s (W8)', (_, show) => {
    expect(show()).not.toContain('canary');
  });
});
