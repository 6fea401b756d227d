import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Delivery, Handled } from '#bridge/executor/job-executor.ts';
import { createJobPoller } from '#bridge/queue/job-poller.ts';
import type { JobPoller } from '#bridge/queue/job-poller.ts';

describe('receiving jobs', () => {
  const sqs = mockClient(SQSClient);
  let waiting: { Body: string; ReceiptHandle: string }[];
  let handle: (delivery: Delivery) => Promise<Handled>;
  let poller: JobPoller;
  let asked: number[];
  let away: number[];
  let serviceMs: number;
  const polls: { wait(count: number): Promise<void>; seen: number } = {
    seen: 0,
    async wait(count) {
      while (this.seen < count) await new Promise((resolve) => setImmediate(resolve));
    },
  };

  beforeEach(() => {
    sqs.reset();
    sqs.on(ChangeMessageVisibilityCommand).resolves({});
    sqs.on(DeleteMessageCommand).resolves({});
    waiting = [];
    asked = [];
    away = [];
    serviceMs = 0;
    polls.seen = 0;
    sqs.on(ReceiveMessageCommand).callsFake(async ({ MaxNumberOfMessages }: { MaxNumberOfMessages: number }) => {
      asked.push(MaxNumberOfMessages);
      await new Promise((resolve) => setImmediate(resolve));
      polls.seen++;
      return { Messages: waiting.splice(0, MaxNumberOfMessages) };
    });
    poller = createJobPoller({
      sqs: new SQSClient({ region: 'eu-central-1' }),
      queueUrl: 'https://sqs.example/1/jobs.fifo',
      concurrency: 3,
      waitSeconds: 1,
      visibilitySeconds: 0.09,
      graceMs: 60_000,
      clock: { serviceMs: () => serviceMs, latestMs: () => serviceMs, dateOf: () => 0 },
      handle: (delivery) => handle(delivery),
      isForOthers: async (body) => body === 'for others',
      sendResult: () => (results.shift() ? Promise.resolve() : Promise.reject(new Error('queue away'))),
      events: {
        ...{ polled: () => undefined, pollFailed: () => undefined, messageFailed: () => undefined },
        notForUs: (seconds) => away.push(seconds),
      },
    });
  });
  let results: boolean[] = [];
  afterEach(() => poller.stop());
  const deleted = (): unknown[] =>
    sqs.commandCalls(DeleteMessageCommand).map((call) => call.args[0].input.ReceiptHandle);
  const put = (...names: string[]): void =>
    void waiting.push(...names.map((name) => ({ Body: name, ReceiptHandle: name })));

  it('gives back what is for others before it polls again, leaves the queue to them, and stops all the same', async () => {
    const handled: string[] = [];
    handle = async ({ body }) => {
      handled.push(body);
      return { action: 'drop' };
    };
    put('mine', 'for others');
    poller.start();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([polls.seen, handled, deleted(), away]).toEqual([1, ['mine'], ['mine'], [60]]);
    const [given] = sqs.commandCalls(ChangeMessageVisibilityCommand);
    expect(given!.args[0].input).toMatchObject({ ReceiptHandle: 'for others', VisibilityTimeout: 1 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(polls.seen).toBe(1);
  });

  it('deletes what was answered or is rubbish, and leaves what is not finished', async () => {
    results = [true, false];
    const actions: Record<string, Handled> = {
      answered: { action: 'answer', operation: 'o', result: 'r' },
      unsent: { action: 'answer', operation: 'o', result: 'r' },
      rubbish: { action: 'drop' },
      twice: { action: 'leave' },
      'not-ours': { action: 'release', afterSeconds: 1 },
    };
    handle = ({ body }) => (actions[body] ? Promise.resolve(actions[body]) : Promise.reject(new Error('bug')));
    put(...Object.keys(actions), 'bug');
    poller.start();
    await polls.wait(4);
    await poller.stop();
    expect(deleted().sort()).toEqual(['answered', 'rubbish']);
    const released = sqs.commandCalls(ChangeMessageVisibilityCommand).map((call) => call.args[0].input);
    expect(released).toEqual([expect.objectContaining({ ReceiptHandle: 'not-ours', VisibilityTimeout: 1 })]);
  });

  it('polls on while a slow job runs, never beyond its concurrency, and hides what is running', async () => {
    const release: (() => void)[] = [];
    handle = () => new Promise((resolve) => release.push(() => resolve({ action: 'drop' })));
    put('slow-1', 'slow-2');
    poller.start();
    await polls.wait(3);
    put('slow-3', 'later');
    while (release.length < 3) await new Promise((resolve) => setImmediate(resolve));
    const extended = (): boolean => sqs.commandCalls(ChangeMessageVisibilityCommand).length > 0;
    while (!extended()) await new Promise((resolve) => setImmediate(resolve));
    expect(waiting.map(({ Body }) => Body)).toEqual(['later']);
    expect(asked.slice(0, 2)).toEqual([3, 1]);
    const stopped = poller.stop();
    for (const done of release) done();
    await stopped;
    expect(deleted()).toHaveLength(3);
  });

  it('THREATS B7: says for how long a message is ours, by the clock of the queue', async () => {
    const told: unknown[] = [];
    handle = ({ isOurs }) => {
      told.push(isOurs?.());
      serviceMs = 3_600_000;
      told.push(isOurs?.());
      return Promise.resolve({ action: 'leave' });
    };
    put('one');
    poller.start();
    await polls.wait(2);
    await poller.stop();
    expect(told).toEqual([true, false]);
  });

  it('lets the open poll end when it stops, does what that brings, and opens no other', async () => {
    let bring: (messages: object[]) => void = () => undefined;
    sqs.on(ReceiveMessageCommand).callsFake(() => {
      polls.seen++;
      return new Promise((resolve) => (bring = (Messages) => resolve({ Messages })));
    });
    handle = () => Promise.resolve({ action: 'drop' });
    poller.start();
    await polls.wait(1);
    const stopped = poller.stop();
    bring([{ Body: 'at the last moment', ReceiptHandle: 'last' }]);
    await stopped;
    expect(deleted()).toEqual(['last']);
    expect(polls.seen).toBe(1);
  });
});
