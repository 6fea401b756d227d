import { demoPolicy } from '#local/embedded-directory/seed-policy.ts';
import { detailsOf, openDetails, textOf } from './details.ts';
import type { Details } from './details.ts';
import { Faults } from './fault.ts';
import type { Ending } from './perform-step.ts';
import type { SeenEvent } from './shared-domain.ts';

export interface StepVerdict {
  readonly faults: readonly string[];
  /** A right password was refused, by a controller that had not heard of it yet: no fault. */
  readonly isStale: boolean;
}

/**
 * Whether the person was told the truth, and at most one thing happened.
 * @param own what happened to them since the step began and before their next one
 * @param all everything that happened in the play
 */
export function judgeStep(ending: Ending, own: readonly SeenEvent[], all: readonly SeenEvent[]): StepVerdict {
  const { step, told, current } = ending;
  const faults = new Faults();
  const [isDone, isOpen] = [told === 'done', told === 'unknown'];
  const bad = own.filter(({ kind }) => kind === 'bad-password');
  faults.expectThat(told !== 'lost', 'nobody has said how it ended');
  faults.expectThat(bad.length <= 1, `${bad.length} wrong passwords were counted for one operation`);
  let isStale = false;
  switch (step.wish) {
    case 'reset':
    case 'reset-must-change':
    case 'change': {
      expectOnce(faults, ending, { all, isOwn: ({ password }) => password === step.password });
      isStale = told === 'old-password-wrong' && bad.some(({ password }) => password === current);
      faults.expectThat(isStale || told !== 'old-password-wrong', 'the old password was right, and nobody refused it');
      break;
    }
    case 'unlock':
    case 'helper-unlock': {
      const unlocks = own.filter(({ kind }) => kind === 'unlocked').length;
      faults.expectThat(
        isOpen || unlocks > 0 === isDone,
        `told ${told}, and the account was unlocked ${unlocks} times`,
      );
      break;
    }
    case 'sign-in': {
      isStale = told === 'credentials-refused' && bad.length === 1;
      faults.expectThat(told !== 'credentials-refused' || isStale, 'a right password was refused, by no controller');
      break;
    }
    case 'guess': {
      faults.expectThat(!isDone && told !== 'password-must-change', `told ${told} for a wrong password`);
      faults.expectThat(told !== 'credentials-refused' || bad.length === 1, 'refused, and no controller was asked');
      break;
    }
    case 'write-details': {
      const isOwn = ({ details }: SeenEvent): boolean => textOf(details as Details) === textOf(step.details);
      expectOnce(faults, ending, { all, isOwn });
      break;
    }
    case 'read-policy':
    case 'read-details': {
      // Nothing can be unknown about what changes nothing.
      const isNoAnswer = ['directory-unavailable', 'expired'].includes(told);
      faults.expectThat(isDone || isNoAnswer, `told ${told} by who only looked`);
      // A lock that was lifted before may be lifted once more (ADR 72).
      const others = own.filter(({ kind }) => kind !== 'unlocked');
      faults.expectThat(others.length === 0, `a look did ${others.map(({ kind }) => kind).join()}`);
      if (isDone && ending.to !== Infinity) expectTrueSight(faults, ending, all);
      break;
    }
  }
  return { faults: faults.found, isStale };
}

/** A password and details that are set are unlike any other in the play: it is known which step did it. */
function expectOnce(
  faults: Faults,
  { step: { wish }, told, to }: Ending,
  { all, isOwn }: { all: readonly SeenEvent[]; isOwn: (event: SeenEvent) => boolean },
): void {
  const kind = wish === 'write-details' ? 'details-set' : 'password-set';
  const sets = all.flatMap((event, index) => (event.kind === kind && isOwn(event) ? [index] : []));
  const times = `${kind === 'details-set' ? 'they were' : 'the password was'} set ${sets.length} times`;
  faults.expectThat(sets.length <= 1, times);
  faults.expectThat(told === 'unknown' || sets.length > 0 === (told === 'done'), `told ${told}, and ${times}`);
  faults.expectThat(!sets.some((index) => index >= to), `told ${told}, and set afterwards`);
}

/** Longer than anything is on its way from one controller to the other, with one of them away in between. */
const underWayMs = 15_000;

function expectTrueSight(faults: Faults, ending: Ending, all: readonly SeenEvent[]): void {
  const { step, policy, read, subject, detailsBefore, startedAtMs, to } = ending;
  if (step.wish === 'read-policy') {
    const { lockoutThreshold, minLength } = policy ?? {};
    const isTrue = policy?.source === 'domain' && lockoutThreshold === 0 && minLength === demoPolicy.minLength;
    faults.expectThat(isTrue, `another policy: ${JSON.stringify(policy)}`);
    return;
  }
  const written = all.slice(0, to).filter(({ kind, account, at }) => {
    const isLate = at.getTime() >= startedAtMs - underWayMs;
    return kind === 'details-set' && account === subject.objectGuid && isLate;
  });
  const anywhere = [...detailsBefore, ...written.map(({ details }) => details as Details)].map(textOf);
  const seen = textOf(read && detailsOf(read.values));
  faults.expectThat(anywhere.includes(seen), `read “${seen}”, and there was ${anywhere.join(', ')}`);
  faults.expectThat(read?.writable.length === openDetails.length, 'told that they may not be changed');
}
