import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FactorId } from '#shared/domain/gate-rule.ts';
import { cancelsIssue } from '#shared/domain/restore/cancels-issue.ts';
import { afterEvent, decisionLeaseMs, issueLifeMs } from '#shared/domain/restore/issue-state.ts';
import type { IssueEvent, StoredIssueState } from '#shared/domain/restore/issue-state.ts';

const states: StoredIssueState[] = ['waiting', 'verifying', 'verified', 'refused', 'cancelled'];
const events: IssueEvent[] = ['verify', 'resume', 'finish', 'refuse', 'cancel'];
/** Everything that may happen; whatever is not named must not. */
const allowed: Partial<Record<StoredIssueState, Partial<Record<IssueEvent, StoredIssueState>>>> = {
  waiting: { verify: 'verifying', refuse: 'refused', cancel: 'cancelled' },
  verifying: { resume: 'verifying', finish: 'verified' },
};

describe('a request to restore access', () => {
  it.each(states.flatMap((state) => events.map((event) => [state, event] as const)))('%s, %s', (state, event) => {
    const issue = { state, expiresAtMs: issueLifeMs, ...(state === 'verifying' && { claimedAtMs: 0 }) };
    expect(afterEvent(issue, event, decisionLeaseMs)).toBe(allowed[state]?.[event]);
  });

  it.each(events)('that ran out is not decided by %s', (event) => {
    expect(afterEvent({ state: 'waiting', expiresAtMs: 1000 }, event, 1000)).toBeUndefined();
    expect(afterEvent({ state: 'waiting', expiresAtMs: 1000 }, event, 999)).toBe(allowed.waiting?.[event]);
  });

  it('whose decision is being carried out is not taken over before that had its time, and ends after its own', () => {
    const issue = { state: 'verifying', expiresAtMs: 10, claimedAtMs: 0 } as const;
    expect(afterEvent(issue, 'resume', decisionLeaseMs - 1)).toBeUndefined();
    expect(afterEvent(issue, 'resume', decisionLeaseMs)).toBe('verifying');
    expect(afterEvent(issue, 'finish', decisionLeaseMs * 10)).toBe('verified');
  });
});

describe('E19: a sign-in cancels a request', () => {
  const factors = fc.uniqueArray(fc.constantFrom(...FactorId.options), { minLength: 1 });

  it('when it proved anything that the request was not proven with, and only then', () => {
    fc.assert(
      fc.property(factors, factors, (issue, signIn) => {
        const more = signIn.filter((factor) => !new Set(issue).has(factor));
        expect(cancelsIssue(issue, signIn)).toBe(more.length > 0);
      }),
    );
  });

  it('never by a part of what whoever asked has shown, in whatever order', () => {
    fc.assert(
      fc.property(factors, fc.nat(), (issue, cut) => {
        const part = [...issue].reverse().slice(cut % issue.length);
        expect(cancelsIssue(issue, part)).toBe(false);
      }),
    );
  });

  it('always by one thing more, whatever else was shown', () => {
    fc.assert(
      fc.property(factors, factors, (all, noise) => {
        const [more, ...issue] = all;
        expect(cancelsIssue(issue, [...noise.filter((factor) => issue.includes(factor)), more!])).toBe(true);
      }),
    );
  });
});
