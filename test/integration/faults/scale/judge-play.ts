import { inParallel } from '#test/bench/crowd/in-parallel.ts';
import type { Fault } from './fault.ts';
import { judgePerson } from './judge-person.ts';
import { judgeStep } from './judge-step.ts';
import type { Ending } from './perform-step.ts';
import type { SharedDomain, Subject } from './shared-domain.ts';

/** What the directory shows beside what people were told. */
export interface Judgement {
  readonly faults: readonly Fault[];
  /** People who were told that nobody knows: true, and yet no help. */
  readonly unknown: number;
  /** A right password that was refused by a controller which had not heard of it yet. */
  readonly stale: number;
  readonly passwordWrites: number;
  /** By bridges and by somebody else. */
  readonly detailWrites: number;
}

/** Compares every step with the controllers' logs, and the end with what another client finds on each controller. */
export async function judgePlay(endings: readonly Ending[], domain: SharedDomain): Promise<Judgement> {
  const { events, subjects } = domain;
  const windows = windowsOf(endings, events.length);
  const faults: Fault[] = [];
  let stale = 0;
  for (const ending of endings) {
    const own = events.slice(...windows.get(ending)!).filter(({ account }) => account === ending.subject.objectGuid);
    const verdict = judgeStep(ending, own, events);
    stale += verdict.isStale ? 1 : 0;
    const { step, subject, operation, told } = ending;
    faults.push(...verdict.faults.map((what) => ({ login: subject.login, operation, wish: step.wish, told, what })));
  }
  const witnesses = await domain.callWitnesses();
  const found = await inParallel(4, subjects, (subject) => judgePerson(subject, { endings, domain, witnesses }));
  for (const witness of witnesses) await witness.close();
  return {
    faults: [...faults, ...found.flat()],
    unknown: endings.filter(({ told }) => told === 'unknown').length,
    stale,
    passwordWrites: events.filter(({ kind }) => kind === 'password-set').length,
    detailWrites: events.filter(({ kind }) => kind === 'details-set').length,
  };
}

/** From the beginning of each step to the beginning of the next one of the same person: late effects are its own. */
function windowsOf(endings: readonly Ending[], end: number): Map<Ending, [number, number]> {
  const next = new Map<Subject, number>();
  const windows = new Map<Ending, [number, number]>();
  // After a step that changed nothing the next one of a quiet hour begins at the same event.
  for (const ending of endings.toSorted((a, b) => b.from - a.from || b.startedAtMs - a.startedAtMs)) {
    windows.set(ending, [ending.from, next.get(ending.subject) ?? end]);
    next.set(ending.subject, ending.from);
  }
  return windows;
}
