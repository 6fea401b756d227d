import { describe, expect, it } from '@jest/globals';
import { SQSClient } from '@aws-sdk/client-sqs';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { createLease } from '#bridge/queue/lease.ts';
import { watchQueueClock } from '#bridge/queue/queue-clock.ts';

const start = Date.parse('2026-11-21T08:00:00Z');
const second = 1_000;

/** A service whose clock is right, and a machine. */
function setup() {
  const at = { serviceMs: start, wallMs: start, elapsedMs: 5_000 };
  const off: number[] = [];
  let lateMs = 0;
  const sqs = new SQSClient({
    region: 'eu-central-1',
    endpoint: 'http://127.0.0.1:1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    requestHandler: {
      handle: () => {
        const date = new Date(at.serviceMs).toUTCString();
        pass(lateMs);
        const headers = { date, 'content-type': 'application/x-amz-json-1.0' };
        const body = new Blob(['{}']).stream();
        return Promise.resolve({ response: { statusCode: 200, headers, body } });
      },
    } as never,
  });
  const clock = watchQueueClock(sqs, {
    wallMs: () => at.wallMs,
    elapsedMs: () => at.elapsedMs,
    noteOff: (ms) => off.push(ms),
  });
  const pass = (ms: number): void => {
    at.serviceMs += ms;
    at.wallMs += ms;
    at.elapsedMs += ms;
  };
  const poll = (late = 0) => {
    lateMs = late;
    return sqs.send(new ReceiveMessageCommand({ QueueUrl: 'http://127.0.0.1:1/q' }));
  };
  const offBy = (): number => clock.now().getTime() - at.serviceMs;
  return { at, off, clock, pass, poll, offBy };
}

describe('the clock that jobs are judged by', () => {
  it('is that of the machine before the service has said anything, and while the two agree', async () => {
    const { at, clock, poll, pass, off } = setup();
    at.wallMs += 4 * second;
    expect(clock.now().getTime()).toBe(at.wallMs);
    await poll();
    pass(90 * second);
    expect(clock.now().getTime()).toBe(at.wallMs);
    expect(off).toEqual([]);
  });

  it.each([-900, -20, 20, 900])(
    'THREATS B2: does not jump when that of the machine is set by %i s',
    async (seconds) => {
      const { at, poll, pass, off, offBy } = setup();
      await poll();
      at.wallMs += seconds * second;
      pass(30 * second);
      expect(Math.abs(offBy())).toBeLessThanOrEqual(second);
      at.wallMs -= seconds * second;
      expect(Math.abs(offBy())).toBeLessThanOrEqual(second);
      expect(off).toHaveLength(2);
      expect(Math.abs(off[0]! - seconds * second)).toBeLessThanOrEqual(second);
      expect(off[1]).toBe(0);
    },
  );

  it('is not put back by an answer that was long on its way', async () => {
    const { at, poll, offBy } = setup();
    await poll();
    at.wallMs += 900 * second;
    await poll(16 * second);
    expect(Math.abs(offBy())).toBeLessThanOrEqual(second);
  });

  it.each([
    ['between quick ones', 0],
    ['the only one in ten minutes', 601],
  ])('is not put back by one that was, %s', async (_, passed) => {
    const { at, poll, pass, offBy } = setup();
    at.wallMs += 900 * second;
    await poll(16 * second);
    await poll();
    pass(passed * second);
    await poll(16 * second);
    expect(Math.abs(offBy())).toBeLessThanOrEqual(second);
  });

  it('goes on after the machine has slept, which no elapsed time shows', async () => {
    const { at, poll, offBy } = setup();
    await poll();
    at.serviceMs += 600 * second;
    at.wallMs += 600 * second;
    await poll();
    at.wallMs -= 300 * second;
    expect(Math.abs(offBy())).toBeLessThanOrEqual(second);
  });
});

describe('THREATS B7: a message that the queue may have given to somebody else', () => {
  const visibilitySeconds = 10;
  const hideAnew = (): Promise<object> => Promise.reject(new Error('nobody asks'));

  it('is ours until shortly before the end of the time that the queue keeps it, counted from when it was given', async () => {
    const { clock, poll, pass } = setup();
    const lease = createLease({ visibilitySeconds, clock, hideAnew }, await poll());
    pass(6 * second);
    expect(lease.isOurs()).toBe(true);
    pass(second);
    expect(lease.isOurs()).toBe(false);
  });

  it('is not ours when the process was frozen before it read the answer', async () => {
    const { clock, poll } = setup();
    await poll();
    expect(createLease({ visibilitySeconds, clock, hideAnew }, await poll(16 * second)).isOurs()).toBe(false);
  });

  it.each([
    [
      'is not ours when the process was frozen before it read the first answer of all, and the queue gave it away',
      true,
    ],
    ['is ours when the first answer of all was long on its way, and the queue keeps it for us', false],
  ])('%s', async (_, isGone) => {
    const { clock, poll } = setup();
    const asked: string[] = [];
    const ask = (): Promise<object> => {
      asked.push('hide');
      return isGone ? Promise.reject(new Error('expired')) : poll();
    };
    const lease = createLease({ visibilitySeconds, clock, hideAnew: ask }, await poll(16 * second));
    expect(await lease.isOurs()).toBe(!isGone);
    expect(await lease.isOurs()).toBe(!isGone);
    // Once one answer was quick, nothing has to be asked.
    expect(asked).toHaveLength(isGone ? 2 : 1);
  });

  it('is not ours when the process was frozen while it asked the queue', async () => {
    const { clock, poll } = setup();
    const lease = createLease({ visibilitySeconds, clock, hideAnew: () => poll(16 * second) }, await poll(16 * second));
    expect(await lease.isOurs()).toBe(false);
  });

  it('is ours, and nobody is asked, after the machine has slept and one answer was quick', async () => {
    const { at, clock, poll } = setup();
    await poll();
    at.serviceMs += 600 * second;
    expect(createLease({ visibilitySeconds, clock, hideAnew }, await poll()).isOurs()).toBe(true);
  });

  it('is ours again when the queue has hidden it anew', async () => {
    const { clock, poll, pass } = setup();
    const lease = createLease({ visibilitySeconds, clock, hideAnew }, await poll());
    pass(6 * second);
    lease.renew(await poll());
    pass(6 * second);
    expect(lease.isOurs()).toBe(true);
  });

  it('is ours where the service does not say what time it is', () => {
    expect(createLease({ visibilitySeconds, clock: undefined, hideAnew }, {}).isOurs()).toBe(true);
  });
});
