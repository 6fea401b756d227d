import { inParallel } from '#test/bench/crowd/in-parallel.ts';
import type { Witness } from '../witness.ts';
import type { Ending } from './perform-step.ts';
import type { SeenEvent, SharedDomain, Subject } from './shared-domain.ts';

/** What is wrong with one step or one person. */
export interface Fault {
  readonly login: string;
  readonly operation?: string;
  readonly wish?: string;
  readonly told?: string;
  readonly what: string;
}

/** What the directory shows beside what people were told. */
export interface Judgement {
  readonly faults: readonly Fault[];
  /** People who were told that nobody knows: true, and yet no help. */
  readonly unknown: number;
  /** A right password that was refused by a controller which had not heard of it yet. */
  readonly stale: number;
  readonly passwordWrites: number;
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
  };
}

/** From the beginning of each step to the beginning of the next one of the same person: late effects are its own. */
function windowsOf(endings: readonly Ending[], end: number): Map<Ending, [number, number]> {
  const next = new Map<Subject, number>();
  const windows = new Map<Ending, [number, number]>();
  for (const ending of endings.toSorted((a, b) => b.from - a.from)) {
    windows.set(ending, [ending.from, next.get(ending.subject) ?? end]);
    next.set(ending.subject, ending.from);
  }
  return windows;
}

function judgeStep(
  { step, told, current, to }: Ending,
  own: readonly SeenEvent[],
  all: readonly SeenEvent[],
): { faults: string[]; isStale: boolean } {
  const faults: string[] = [];
  const expectThat = (isSo: boolean, fault: string): void => void (isSo || faults.push(fault));
  const [isDone, isOpen] = [told === 'done', told === 'unknown'];
  const bad = own.filter(({ kind }) => kind === 'bad-password');
  expectThat(told !== 'lost', 'nobody has said how it ended');
  expectThat(bad.length <= 1, `${bad.length} wrong passwords were counted for one operation`);
  const sets = all.filter(({ kind, password }) => kind === 'password-set' && password === step.password);
  switch (step.wish) {
    case 'reset':
    case 'reset-must-change':
    case 'change': {
      expectThat(sets.length <= 1, `the password was set ${sets.length} times`);
      expectThat(isOpen || sets.length > 0 === isDone, `told ${told}, and the password was set ${sets.length} times`);
      const isLate = sets.some((event) => all.indexOf(event) >= to);
      expectThat(!isLate, `told ${told}, and the password was set afterwards`);
      const isStale = told === 'old-password-wrong' && bad.some(({ password }) => password === current);
      expectThat(isStale || told !== 'old-password-wrong', 'the old password was right, and nobody refused it');
      return { faults, isStale };
    }
    case 'unlock':
    case 'helper-unlock': {
      const unlocks = own.filter(({ kind }) => kind === 'unlocked').length;
      expectThat(isOpen || unlocks > 0 === isDone, `told ${told}, and the account was unlocked ${unlocks} times`);
      return { faults, isStale: false };
    }
    case 'sign-in': {
      const isStale = told === 'credentials-refused' && bad.length === 1;
      expectThat(told !== 'credentials-refused' || isStale, 'a right password was refused, by no controller');
      return { faults, isStale };
    }
    case 'guess': {
      expectThat(!isDone && told !== 'password-must-change', `told ${told} for a wrong password`);
      expectThat(told !== 'credentials-refused' || bad.length === 1, 'refused, and no controller was asked');
      return { faults, isStale: false };
    }
  }
}

/** Another client, at each controller, after all is over: who told `done` last is right. */
async function judgePerson(
  subject: Subject,
  { endings, domain, witnesses }: { endings: readonly Ending[]; domain: SharedDomain; witnesses: readonly Witness[] },
): Promise<Fault[]> {
  const { login, objectGuid, password } = subject;
  const own = endings.filter((each) => each.subject === subject).toSorted((a, b) => a.from - b.from);
  const sets = domain.events.filter(({ kind, account }) => kind === 'password-set' && account === objectGuid);
  const told = own.filter((each) => isPasswordWish(each) && each.told === 'done').map(({ step }) => step.password);
  const unsure = new Set(own.filter((each) => each.told === 'unknown').map(({ step }) => step.password));
  const faults: Fault[] = [];
  const inOrder = sets.map((event) => event.password!).filter((each) => !unsure.has(each));
  if (inOrder.join() !== told.join()) faults.push({ login, what: `set ${inOrder.join()}, told ${told.join()}` });
  const [last = password, before = password] = [sets.at(-1)?.password, sets.at(-2)?.password];
  const latest = own.at(-1);
  // Whoever asked for an unlock and was told that there was none.
  const mayBeLocked = latest?.step.wish.endsWith('unlock') === true && latest.told !== 'done';
  for (const [index, witness] of witnesses.entries()) {
    if ((await witness.isLocked(login)) && !mayBeLocked)
      faults.push({ login, what: `the account is locked on controller ${index + 1}` });
  }
  if (domain.isLocked(subject)) domain.unlock(subject);
  for (const [index, witness] of witnesses.entries()) {
    const at = `on controller ${index + 1}`;
    if (!(await witness.accepts(login, last))) faults.push({ login, what: `the last password is refused ${at}` });
    if (sets.length > 0 && (await witness.accepts(login, before)))
      faults.push({ login, what: `an older password is taken ${at}` });
  }
  return faults;
}

const isPasswordWish = ({ step: { wish } }: Ending): boolean =>
  wish === 'reset' || wish === 'reset-must-change' || wish === 'change';
