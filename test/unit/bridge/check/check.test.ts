import { describe, expect, it } from '@jest/globals';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { checkClock } from '#bridge/check/check-clock.ts';
import { checkQueues } from '#bridge/check/check-queues.ts';
import type { CheckLine } from '#bridge/connectors/directory-connector.ts';

describe('check: the clock', () => {
  const url = 'https://sqs.example/1/jobs.fifo';
  const at = new Date('2026-01-01T00:00:10.500Z');
  const check = (date: string | null) => checkClock(url, { now: () => at, dateOf: () => Promise.resolve(date) });

  it.each([
    ['Thu, 01 Jan 2026 00:00:10 GMT', true],
    ['Thu, 01 Jan 2026 00:00:05 GMT', true],
    ['Thu, 01 Jan 2026 00:00:04 GMT', false],
    ['Thu, 01 Jan 2026 00:00:16 GMT', false],
  ])('at %s passes: %p', async (date, passed) => {
    expect(await check(date)).toMatchObject({ passed });
  });

  it('says what to open when nobody answers', async () => {
    const dateOf = () => Promise.reject(new Error('ECONNREFUSED'));
    const line = await checkClock(url, { now: () => at, dateOf });
    expect(line).toMatchObject({ passed: false, detail: expect.stringContaining('sqs.example') });
    expect(line.remedy).toContain('443');
  });
});

describe('check: the queues', () => {
  const failing = (name: string) => ({ send: () => Promise.reject(Object.assign(new Error(), { name })) });
  const lines = async (sqs: object): Promise<CheckLine[]> => {
    const [jobQueueUrl, resultQueueUrl] = ['https://sqs.example/1/jobs.fifo', 'https://sqs.example/1/results'];
    const deps = { sqs: sqs as SQSClient, jobQueueUrl, resultQueueUrl, emptyMessage: () => Promise.resolve('x') };
    const told: CheckLine[] = [];
    for await (const line of checkQueues(deps)) told.push(line);
    return told;
  };

  it('a refused receipt proves the right to delete and extend, nothing else', async () => {
    const told = await lines(failing('ReceiptHandleIsInvalid'));
    expect(told.map((line) => line.passed)).toEqual([false, true, true, false]);
  });

  it.each([
    ['AccessDenied', 'lacks this right'],
    ['QueueDoesNotExist', 'queue URL'],
    ['CredentialsProviderError', 'credentials'],
    ['TimeoutError', '443'],
  ])('%s fails every line with what to do', async (name, told) => {
    for (const line of await lines(failing(name)))
      expect(line).toMatchObject({ passed: false, remedy: expect.stringContaining(told) });
  });
});
