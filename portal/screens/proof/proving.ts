import type { BegunViews, FreshProofView } from '#shared/api/proof-views.ts';
import type { ApprovalView } from '#shared/api/push-views.ts';
import type { FlowView, OperationView } from '#shared/api/views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { call } from '../../api/client.ts';
import type { InputOf } from '../../api/contract.ts';
import type { Trouble } from '../../api/trouble.ts';

/** What the server checks, and for which factors it sends or asks something first. */
export type Proof = InputOf<'flow.prove'>['body'];
export type Beginnable = InputOf<'flow.begin-proof'>['body']['factor'];
/** What a screen does once the server has answered well; not done when the person has left the screen. */
type GoOn = () => void;

/** Where the screens of factors turn to: the same for a recovery, a sign-in and a fresh proof of who is signed in. */
export interface Proving {
  /** The name as typed. */
  readonly login: string;
  readonly begun: BegunViews;
  readonly choices: readonly FactorId[];
  /** Whether the person may choose one of them, or needs them all. */
  readonly isFree: boolean;
  /** The way back to another name, where there is one. */
  readonly otherName?: string;
  readonly begin: (factor: Beginnable) => Promise<Result<GoOn, Trouble>>;
  readonly prove: (proof: Proof) => Promise<Result<GoOn, Trouble>>;
  /** Has the directory check the work password; where it was wrong, says how the directory put it. */
  readonly checkPassword?: (
    password: string,
    directory: string,
    signal: AbortSignal,
  ) => Promise<Result<{ goOn: GoOn; refused?: OperationView }, Trouble>>;
  /** Something was proven before: what the person has set up is known. */
  readonly isKnown: boolean;
  /** Whether a device has answered. */
  readonly approval: () => Promise<Result<ApprovalView, Trouble>>;
  /** Puts a token right that has drifted; absent where that is not possible. */
  readonly synchronise?: (codes: InputOf<'flow.synchronise-token'>['body']) => Promise<Result<unknown, Trouble>>;
}

/** Where another name is typed. A sign-in has it on its first screen. */
const otherNames: Partial<Record<FlowView['purpose'], string>> = {
  reset: 'forgot',
  unlock: 'unlock',
  restore: 'restore/name',
};

/** What can be proven next. At the beginning of a sign-in the work password has its place beside the name. */
export const offeredIn = ({ kind, gate }: FlowView): FactorId[] =>
  gate.choices.filter((id) => id !== 'directory-password' || kind === 'restore' || gate.proven.length > 0);

/** Proofs of a recovery, a sign-in or a restoring of access. */
export function flowProving(
  flow: FlowView,
  on: { flow: (flow: FlowView) => void; proven: (flow: FlowView) => void; expired: () => void },
): Proving {
  const choices = offeredIn(flow);
  const follow = (answer: Result<FlowView, Trouble>, goOn: (next: FlowView) => void): Result<GoOn, Trouble> => {
    if (!answer.ok && answer.error.code === 'flow-required') on.expired();
    return answer.ok ? ok(() => goOn(answer.value)) : answer;
  };
  return {
    login: flow.login,
    begun: flow.begun,
    choices,
    isFree: flow.gate.missing < choices.length,
    ...(otherNames[flow.purpose] !== undefined && { otherName: otherNames[flow.purpose] }),
    isKnown: flow.gate.proven.length > 0,
    approval: async () => {
      const answer = await call('flow.show-approval', {});
      if (!answer.ok && answer.error.code === 'flow-required') on.expired();
      return answer;
    },
    begin: async (factor) => follow(await call('flow.begin-proof', { body: { factor } }), on.flow),
    prove: async (proof) => {
      const answer = await call('flow.prove', { body: proof });
      // Proven meanwhile, perhaps in another tab: go to where the flow stands.
      const isPast = !answer.ok && answer.error.code === 'wrong-step';
      return follow(isPast ? await call('flow.show', {}) : answer, on.proven);
    },
    checkPassword: async (password, directory, signal) => {
      // Few people prove themselves by it here: its code is fetched by those who do.
      const loaded = await import('./ask-directory.ts').catch(() => undefined);
      if (!loaded) return err({ code: 'offline' });
      const asked = await loaded.askDirectory(flow.sealing, { login: flow.login, password, directory }, signal);
      if (!asked.ok) {
        if (asked.error.code === 'flow-required') on.expired();
        return asked;
      }
      // The flow takes the answer when it is asked for; after a wrong password it has an operation for the next try.
      const answer = await call('flow.show', {});
      const { refused } = asked.value;
      const goOn = follow(answer, refused ? on.flow : on.proven);
      return goOn.ok ? ok({ goOn: goOn.value, ...(refused && { refused }) }) : goOn;
    },
    // Not before something is proven: whether there is a token must not be told (THREATS E1).
    ...(flow.gate.proven.length > 0 && { synchronise: (body) => call('flow.synchronise-token', { body }) }),
  };
}

/** A fresh proof of who is signed in. */
export function sessionProving(
  login: string,
  state: FreshProofView,
  on: { state: (state: FreshProofView) => void; signedOut: () => void },
): Proving {
  const follow = (answer: Result<FreshProofView, Trouble>): Result<GoOn, Trouble> => {
    if (!answer.ok && answer.error.code === 'session-required') on.signedOut();
    return answer.ok ? ok(() => on.state(answer.value)) : answer;
  };
  return {
    login,
    begun: state.begun,
    choices: state.choices,
    isFree: state.choices.length > 1,
    isKnown: true,
    approval: async () => {
      const answer = await call('session.show-approval', {});
      // "This was not me", said on the phone, ends this session as well.
      if (!answer.ok && answer.error.code === 'session-required') on.signedOut();
      return answer;
    },
    begin: async (factor) => follow(await call('session.begin-proof', { body: { factor } })),
    prove: async (proof) => {
      const answer = await call('session.prove', { body: proof });
      const isPast = !answer.ok && answer.error.code === 'wrong-step';
      return follow(isPast ? await call('session.show-proof', {}) : answer);
    },
  };
}
