import { describe, expect, it } from '@jest/globals';
import { BridgeSetup, QueueUrl } from '#shared/protocol/bridge-setup.ts';
import { newSignPair } from './keys.ts';

const cloud = await newSignPair();
const setup = {
  version: 1,
  directory: 'corp',
  region: 'eu-central-1',
  jobQueueUrl: 'https://sqs.eu-central-1.amazonaws.com/123456789012/jobs.fifo',
  resultQueueUrl: 'https://sqs.eu-central-1.amazonaws.com/123456789012/results',
  jobKeys: [cloud.publicKey],
};

describe('BridgeSetup', () => {
  it('takes what the cloud hands over', () => {
    expect(BridgeSetup.parse(setup)).toEqual(setup);
  });

  it('refuses a private key among the keys to verify with, and a setup without keys', () => {
    expect(BridgeSetup.safeParse({ ...setup, jobKeys: [cloud.privateJwk] }).success).toBe(false);
    expect(BridgeSetup.safeParse({ ...setup, jobKeys: [] }).success).toBe(false);
  });
});

describe('QueueUrl', () => {
  it.each(['http://127.0.0.1:4100/000000000000/jobs.fifo', 'http://localhost:80/x', 'http://[::1]:1/x'])(
    'takes plain HTTP on this machine: %s',
    (url) => {
      expect(QueueUrl.safeParse(url).success).toBe(true);
    },
  );

  it.each([
    'http://sqs.eu-central-1.amazonaws.com/1/x',
    'http://127.0.0.1.example.com/x',
    'http://localhost.example.com/x',
    'http://localhost:80@example.com/x',
    'http://127.0.0.1@example.com/x',
    'ftp://127.0.0.1/x',
    'file:///etc/passwd',
    'sqs',
  ])('refuses anything else without TLS: %s', (url) => {
    expect(QueueUrl.safeParse(url).success).toBe(false);
  });
});
