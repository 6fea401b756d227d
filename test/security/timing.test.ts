import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import type { DemoPerson, DemoState } from '#local/embedded-directory/demo-people.ts';
import type { FlowView, OperationView } from '#shared/api/views.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';
import { mannWhitneyP, median } from './support/statistics.ts';

jest.setTimeout(600_000);

const samples = 200;
const warmUp = 6;
/** One in a hundred honest comparisons fails; four in a row, all in one direction, are one in 800 million. */
const repetitions = 4;

/** What one request took for each kind of person, by name of the step. */
type Times = Record<string, number>;

/** Steps that only lead to the next one. */
const onTheWay = 'on to ';

/** What is done one after the other; each step is timed. */
type Steps = Record<string, (seat: Newcomer) => Promise<void>>;

/** How a measurement goes along. */
interface Pace {
  /** Rounds after which what was counted is forgotten, before a limit of a name. */
  readonly openEvery: number;
  /** Rounds after which everybody moves to another address, before a limit of that. */
  readonly roundsPerSeat: number;
  /** Before each step. */
  readonly quietMs: number;
}
const usualPace: Pace = { openEvery: 3, roundsPerSeat: 15, quietMs: 20 };

/** THREATS E1: n >= 200, Mann-Whitney p > 0.01, medians within 5 %. Interleaved, so that a slow moment hits all alike. */
describe('E1: how long an answer takes does not tell who exists', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.shared();
  });

  it('the statistics see a difference of a tenth, and none where there is none', () => {
    const noise = (shift: number): number[] => Array.from({ length: samples }, () => 10 + Math.random() * 4 + shift);
    expect(mannWhitneyP(noise(0), noise(1))).toBeLessThan(0.001);
    const draws = Array.from({ length: 200 }, () => mannWhitneyP(noise(0), noise(0)));
    expect(draws.filter((p) => p < 0.01).length).toBeLessThan(12);
  });

  it('to begin a recovery, and to be wrong about its code', () =>
    compare(['usual', 'missing', 'disabled', 'locked', 'no-mail', 'protected'], {
      start: startRecovery,
      prove: wrong({ factor: 'email-code', code: '000000' }),
    }));

  it('to be told that a password is wrong', () => {
    const flows = new Map<string, FlowView>();
    return compare(['usual', 'missing', 'protected'], {
      start: async ({ login, browser }) => {
        const body = { portal: 'demo', login, language: 'en' };
        flows.set(login, expectStatus(201, await browser.post<FlowView>('/sign-in', body)));
      },
      outcome: async ({ login, at, browser }) => {
        const body = await at.sealed(flows.get(login)!.sealing!, { currentPassword: 'Surely-Wrong-0' });
        const operation = expectStatus(202, await browser.post<OperationView>('/sign-in/password', body));
        expect((await at.outcome(operation)).outcome).toBe('credentials-refused');
      },
    });
  });

  /** Questions are not among them: they are asked only of who has proven something, which nobody who does not exist can. */
  it('to be wrong about a portal password, a code, a recovery code, and to be asked for a passkey', () =>
    compare(
      ['usual', 'missing'],
      {
        'sign in': async ({ login, browser }) => {
          expectStatus(201, await browser.post('/sign-in', { portal: 'demo', login, language: 'en' }));
        },
        password: wrong({ factor: 'portal-password', password: 'Surely-Not-This-One' }),
        mail: async ({ browser }) => {
          expectStatus(200, await browser.post('/flow/challenges', { factor: 'email-code' }));
        },
        code: wrong({ factor: 'email-code', code: '000000' }),
        // Judged above.
        [`${onTheWay}recovery`]: startRecovery,
        passkey: async ({ browser }) => {
          expectStatus(200, await browser.post('/flow/challenges', { factor: 'passkey' }));
        },
        'saved code': wrong({ factor: 'recovery-code', code: '0000-0000-0000-0000' }),
      },
      // Two mails and three wrong proofs a round; 30 proofs a minute and address are let through.
      { openEvery: 2, roundsPerSeat: 8, quietMs: 10, prepare: setUp },
    ));

  const startRecovery = async ({ login, browser }: Newcomer): Promise<void> => {
    const body = { portal: 'demo', login, purpose: 'reset', language: 'en' };
    expectStatus(201, await browser.post('/recovery', body));
  };
  const wrong =
    (proof: object) =>
    async ({ browser }: Newcomer): Promise<void> => {
      expectStatus(403, await browser.post('/flow/proofs', proof));
    };

  /** Gives somebody what a stranger would like to know that they have. */
  async function setUp(who: DemoPerson): Promise<void> {
    const { at } = product.seat(who);
    await at.signIn(who.password);
    await at.proveFreshly();
    expectStatus(204, await at.api.post('/portal-password', { password: 'Nine-Hidden-Walnuts-7' }));
    expectStatus(201, await at.api.post('/recovery-codes', {}));
  }

  const quiet = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  /** Measures all kinds against the usual one; what looks different is measured again, by itself. */
  async function compare(
    kinds: readonly (DemoState | 'missing')[],
    steps: Steps,
    { prepare, ...pace }: Partial<Pace> & { prepare?: (usual: DemoPerson) => Promise<void> } = {},
  ): Promise<void> {
    const logins = new Map<string, string>();
    for (const kind of kinds) {
      const person = kind === 'missing' ? undefined : await product.nextPerson(kind);
      if (person && kind === 'usual') await prepare?.(person);
      logins.set(kind, person?.login ?? 'nobody-by-that-name');
    }
    const judged = Object.keys(steps).filter((step) => !step.startsWith(onTheWay));
    /** What every measurement so far found slower (1) or faster (-1) than for the usual person. */
    let suspects = new Map<string, number | undefined>(
      kinds.filter((kind) => kind !== 'usual').flatMap((kind) => judged.map((step) => [`${kind} ${step}`, undefined])),
    );
    const report: string[] = [];
    for (let turn = 0; turn < repetitions && suspects.size > 0; turn++) {
      const suspected = new Set([...suspects.keys()].map((key) => key.split(' ')[0]));
      const names = new Map([...logins].filter(([kind]) => kind === 'usual' || suspected.has(kind)));
      const times = await sample(names, upToTheLast(steps, suspects.keys()), { ...usualPace, ...pace });
      const different = new Map<string, number>();
      for (const [key, direction] of suspects) {
        const [kind = '', ...rest] = key.split(' ');
        const step = rest.join(' ');
        const timesOf = (each: string): number[] => times.get(each)!.map((all) => all[step]!);
        const [one, other] = [timesOf('usual'), timesOf(kind)];
        const p = mannWhitneyP(one, other);
        const ratio = median(other) / median(one);
        report.push(
          `${step.padEnd(10)} ${kind.padEnd(10)} n ${one.length} median ${median(other).toFixed(2)} ms, usual ${median(one).toFixed(2)} ms, ratio ${ratio.toFixed(3)}, p ${p.toFixed(4)}`,
        );
        const found = Math.sign(ratio - 1);
        const isDifferent = p <= 0.01 || Math.abs(ratio - 1) > 0.05;
        // A leak is found again, and in the same direction; noise is not.
        if (isDifferent && (direction ?? found) === found) different.set(key, found);
      }
      suspects = different;
    }
    process.stderr.write(`${report.join('\n')}\n`);
    expect([...suspects.keys()]).toEqual([]);
  }

  async function sample(
    logins: ReadonlyMap<string, string>,
    steps: Steps,
    { openEvery, roundsPerSeat, quietMs }: Pace,
  ): Promise<Map<string, Times[]>> {
    const times = new Map<string, Times[]>([...logins.keys()].map((kind) => [kind, []]));
    const budgets = await budgetsOf(logins, steps);
    const seats = new Map<string, Newcomer>();
    for (let round = -warmUp; round < samples; round++) {
      // Before the limit of an address or of a name would be reached; for all at the same moment.
      if (round % roundsPerSeat === 0 || seats.size === 0)
        for (const kind of logins.keys()) seats.set(kind, await seatOf(logins.get(kind)!));
      if (round % openEvery === 0) await openBudgets(budgets);
      const taken = new Map<string, Times>([...logins.keys()].map((kind) => [kind, {}]));
      // Step by step for all, each time in another order: the mail of somebody is still on its way while others are measured,
      // on the same two processors, and has to slow down whomever it meets alike.
      for (const [name, step] of Object.entries(steps)) {
        await quiet(quietMs);
        const measure = async (kind: string): Promise<void> => {
          const begin = performance.now();
          await step(seats.get(kind)!);
          taken.get(kind)![name] = performance.now() - begin;
        };
        const order = shuffled([...logins.keys()]);
        // What is mostly waiting for the bridge is waited for together.
        if (name === 'outcome') await Promise.all(order.map(measure));
        else for (const kind of order) await measure(kind);
      }
      if (round >= 0) for (const [kind, all] of taken) times.get(kind)!.push(all);
    }
    return times;
  }

  /** Somebody at an open connection, as a browser is that has shown the page. */
  async function seatOf(login: string): Promise<Newcomer> {
    const seat = product.seat({ login, email: 'x@y.example' } as never);
    await seat.browser.raw('GET', '/portals/demo');
    return seat;
  }

  /** What the measured requests count on: whatever appears or grows when they are made. */
  async function budgetsOf(logins: ReadonlyMap<string, string>, steps: Steps): Promise<string[]> {
    await openBudgets((await product.scan('budgets')).map((item) => item['id']!.S!));
    for (const login of logins.values()) {
      const seat = await seatOf(login);
      for (const step of Object.values(steps)) await step(seat);
    }
    const ids = (await product.scan('budgets')).map((item) => item['id']!.S!);
    return ids.filter((id) => !id.startsWith('address#'));
  }

  async function openBudgets(ids: readonly string[]): Promise<void> {
    const TableName = 'latchkey-local-budgets';
    await Promise.all(
      ids.map((id) => product.tables.send(new DeleteItemCommand({ TableName, Key: { id: { S: id } } }))),
    );
  }
});

/** What comes after the last step that is suspected need not be done again. */
function upToTheLast(steps: Steps, suspects: Iterable<string>): Steps {
  const suspected = new Set([...suspects].map((key) => key.slice(key.indexOf(' ') + 1)));
  const names = Object.keys(steps);
  const count = names.findLastIndex((name) => suspected.has(name)) + 1;
  return Object.fromEntries(Object.entries(steps).slice(0, count));
}

function shuffled<T>(items: T[]): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}
