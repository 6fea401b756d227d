import type * as z from 'zod';
import type { Environment } from '#shared/domain/environment/environment.ts';
import type { Language } from '#shared/api/views.ts';
import type { BegunView } from '#shared/api/proof-views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { RandomSource } from '../actions/action.ts';
import type { FunctionConfig, PortalConfig } from '../environment.ts';
import type { Log } from '../log.ts';
import type { Budget, BurnedStep, BurnedTokens } from '../ports/budget-store.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { Person } from '../ports/person.ts';
import type { Ports } from '../ports/ports.ts';
import type { PowerName } from '../ports/powers.ts';
import type { Begun } from './begun.ts';

/** Who wants to prove something: the owner of a flow, or of a session that proves itself afresh. */
export interface Claim {
  /** Hash of the cookie. Everything that is sent or asked is bound to it, and worth nothing elsewhere (THREATS E9). */
  readonly holder: string;
  /** Whose budgets count: a person id, or a keyed hash of the typed name for somebody who does not exist. */
  readonly subject: string;
  /** Absent in a decoy, which can never prove anything. */
  readonly person?: Person;
  readonly portal: PortalConfig;
  /** What the person typed. */
  readonly login: string;
  readonly language: Language;
  /** What it is for, to be told to whoever is asked to approve it. */
  readonly purpose: Flow['kind'] | 'change';
  /** Something was proven before: what this person has set up may be told (THREATS E1). */
  readonly isKnown: boolean;
  /** A passkey is of use here only when it checks who uses it (PIN, finger, face). */
  readonly needsVerifiedPasskey: boolean;
}

/** What a factor gets to work with. Ports that it did not name in `needs` are not there. */
export interface FactorContext<Needs extends PowerName> {
  readonly claim: Claim;
  readonly ports: Pick<Ports, Needs>;
  readonly config: FunctionConfig;
  readonly now: Date;
  readonly random: RandomSource;
  /** The address that the edge states (THREATS W2). */
  readonly clientAddress: string;
  readonly log: Log;
  /** Where the request comes from; given where something begins. */
  readonly surroundings?: () => Promise<Environment>;
}

/** What a check works with. */
export interface CheckContext<Needs extends PowerName> extends FactorContext<Needs> {
  /** Codes of tokens that were accepted before; they came along when the attempt was counted. */
  readonly burned: BurnedTokens;
}

/** A proof that is right. What it uses up is used up when it is written, and not before. */
export interface Accepted {
  /** The authenticator checked who used it: this proves a second category. */
  readonly isUserVerified?: true;
  /** A time step or counter of a token. */
  readonly burn?: BurnedStep;
  /** Uses up something else, once. @returns false when another request was first: then nothing was proven */
  readonly spend?: () => Promise<boolean>;
}

/** What was begun, and what is left to do once it is written: a mail that is sent first could be sent twice. */
export interface Beginning {
  readonly begun: Begun;
  readonly afterwards?: () => Promise<void>;
}

/** The part of a factor by which something is sent or asked. */
export interface Beginner<Needs extends PowerName> {
  /** Whether the person can prove it without a beginning as well. */
  readonly isOptional?: boolean;
  /** What a beginning counts against, whether or not there is such a person (THREATS E2, E18). */
  budget(subject: string): Budget;
  /** What else counts, in the same way for everybody: an address, say. */
  moreBudgets?(context: FactorContext<Needs>): readonly Budget[];
  /** A new one may be asked for after this long. */
  readonly againAfterSeconds: number;
  /** Does the same work for a decoy, to no effect (THREATS E1). */
  begin(context: FactorContext<Needs>): Promise<Beginning>;
  view(begun: Begun, claim: Claim): BegunView;
}

/** One way to prove who one is: everything about it that anything else needs to know. */
export interface Factor<
  Id extends FactorId = FactorId,
  Needs extends PowerName = PowerName,
  Proof extends z.ZodObject = z.ZodObject,
> {
  readonly id: Id;
  readonly needs: readonly Needs[];
  /** What the person sends; its member `factor` is the id. */
  readonly proof: Proof;
  /** Whether this person has it, by their record alone. */
  isHeldBy(person: Person): boolean;
  /** Absent: there is nothing to begin, the person can just type. */
  readonly beginner?: Beginner<Needs>;
  /**
   * Whether the proof is right. The attempt is counted already. For a decoy it does the same work and says no.
   * @param begun what was begun before, if anything; its expiry is still to be checked
   */
  verify(context: CheckContext<Needs>, proof: z.infer<Proof>, begun: Begun | undefined): Promise<Accepted | undefined>;
}

/** Declares a factor. Exists for its types: ports that were not named do not compile. */
export function defineFactor<const Id extends FactorId, const Needs extends PowerName, Proof extends z.ZodObject>(
  factor: Factor<Id, Needs, Proof>,
): Factor<Id, Needs, Proof> {
  return factor;
}
