import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FlowView, OperationView } from '#shared/api/views.ts';
import { startLocal } from '#local/run.ts';
import { totpNow } from '#local/totp.ts';
import { startCounter } from './counter.ts';
import type { Counter, Counts } from './counter.ts';
import { Guest } from './crowd/guest.ts';
import { makePeople } from './crowd/people.ts';
import { Town } from './crowd/town.ts';
import { expectStatus } from './crowd/visitor.ts';
import { startEmbedded } from './domain.ts';
import { median } from './statistics.ts';

/** Requests for one complete reset with an e-mail code and an authenticator app, from the name to the notice. */
export interface RequestFigures {
  readonly total: number;
  readonly byService: Counts;
  readonly byRequest: Counts;
  /** The same, with so many people in the directory. */
  readonly withManyPeople: { readonly people: number; readonly total: number };
}

const few = 10;
const many = 3_000;
const repetitions = 3;

/** Counts on a product of its own, since counting costs time; background work of bridges is kept out by taking medians. */
export async function measureRequests(folder: string, say: (text: string) => void): Promise<RequestFigures> {
  const people = makePeople(few);
  const domain = await startEmbedded(folder, people);
  const counter = startCounter();
  const product = await startLocal({
    port: 0,
    dataDir: join(folder, 'data'),
    directory: domain.directory,
    bridge: { heartbeatSeconds: 30, syncSeconds: 20 },
    through: (server, url) => counter.through(server, url),
  });
  try {
    const town = new Town(product);
    await town.untilKnown(few);
    say(`requests with ${few} people`);
    const first = await countResets(town, people.slice(0, repetitions), counter);
    say(`requests with ${many} people`);
    domain.add(makePeople(many, 'm'));
    await town.untilKnown(few + many);
    const second = await countResets(town, people.slice(repetitions, 2 * repetitions), counter);
    const byRequest = medians(first);
    return {
      total: sum(byRequest),
      byService: group(byRequest),
      byRequest,
      withManyPeople: { people: few + many, total: sum(medians(second)) },
    };
  } finally {
    await product.stop();
    counter.close();
    await domain.stop();
  }
}

async function countResets(town: Town, people: ReturnType<typeof makePeople>, counter: Counter): Promise<Counts[]> {
  const counted: Counts[] = [];
  for (const [index, person] of people.entries()) {
    const guest = new Guest(town, person, 1_000 + index);
    const secret = await enrolApp(guest);
    counter.take();
    await resetWithTwoFactors(town, guest, secret);
    await pause(1_500); // The notice is sent after the person has their answer.
    counted.push(counter.take());
    guest.visitor.leave();
  }
  return counted;
}

async function enrolApp(guest: Guest): Promise<string> {
  // A token belongs to the portal that it was added in.
  await guest.signIn('bank');
  await guest.proveMail('/session');
  const made = await guest.visitor.post<{ id: string; secret: string }>('/tokens', { name: 'Phone' });
  const { id, secret } = expectStatus(201, made);
  expectStatus(200, await guest.visitor.post(`/tokens/${id}/confirmation`, { code: totpNow(secret) }));
  await pause(1_500); // The notice of it.
  return secret;
}

async function resetWithTwoFactors(town: Town, guest: Guest, secret: string): Promise<void> {
  const since = new Date().toISOString();
  let flow = await guest.begin('reset', 'bank');
  const code = (await town.codesFor([guest.person.email!], since)).get(guest.person.email!)!;
  const prove = (factor: string, given: string) =>
    guest.visitor.post<FlowView>('/flow/proofs', { factor, code: given }).then((answer) => expectStatus(200, answer));
  flow = await prove('email-code', code);
  // The present code was used up by the enrolment; the next one counts already.
  flow = await prove('token-code', totpNow(secret, Date.now() + 30_000));
  const answer = await guest.submit(await guest.reset(flow, `Counted-Harbour-${guest.person.login.slice(1)}`));
  const { outcome } = await guest.outcome(expectStatus(202, answer) satisfies OperationView);
  if (outcome !== 'done') throw new Error(`the counted reset ended with ${outcome ?? 'nothing'}`);
}

function medians(all: readonly Counts[]): Counts {
  const names = [...new Set(all.flatMap((counts) => Object.keys(counts)))].sort();
  const middle = names.map((name) => [name, Math.floor(median(all.map((counts) => counts[name] ?? 0)))] as const);
  return Object.fromEntries(middle.filter(([, count]) => count > 0));
}

const sum = (counts: Counts): number => Object.values(counts).reduce((total, count) => total + count, 0);

function group(counts: Counts): Counts {
  const groups: Counts = {};
  for (const [name, count] of Object.entries(counts)) {
    const service = name.split(' ').slice(0, 2).join(' ');
    groups[service] = (groups[service] ?? 0) + count;
  }
  return groups;
}
