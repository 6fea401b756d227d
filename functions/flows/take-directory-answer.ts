import { err, ok } from '#shared/result.ts';
import type { Environment } from '#shared/domain/environment/environment.ts';
import type { Result } from '#shared/result.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import type { FunctionConfig, PortalConfig } from '../environment.ts';
import { knowingSurroundings } from '../environments/knowing-surroundings.ts';
import type { EnvironmentStore } from '../ports/environment-store.ts';
import type { Flow } from '../ports/flow-store.ts';
import { isPending } from '../operations/view-operation.ts';
import type { Operation } from '../ports/operation-store.ts';
import type { PeopleDirectory } from '../ports/people-store.ts';
import { personId } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import type { TokenStore } from '../ports/token-store.ts';
import { isOnResource } from '../resources/is-on-resource.ts';
import { asSeenHere } from '../tokens/person-here.ts';
import { tokenFactors } from '../tokens/sent-token.ts';
import { portalOf } from './find-portal.ts';
import { mayNeedToken } from './gate-of.ts';
import { settled, withPassword, withTokenRequirement } from './transitions.ts';

/**
 * The next revision of a sign-in whose password the directory has looked at: proven, or waiting for the authenticator
 * app that this person turned out to have, or for what an unusual place asks for. Not written yet.
 */
export async function takeDirectoryAnswer(
  ports: { people: PeopleDirectory; tokens: TokenStore; environments: EnvironmentStore },
  flow: Flow,
  operation: Operation | undefined,
  { config, now, surroundings }: { config: FunctionConfig; now: Date; surroundings: () => Promise<Environment> },
): Promise<Result<Flow, { code: 'wrong-step' | 'proof-refused' }>> {
  if (!operation || operation.owner !== flow.id || isPending(operation, now)) return err({ code: 'wrong-step' });
  const right = rightPassword(operation.outcome);
  const person = right && (await whoseItWas(ports.people, flow, operation));
  const portal = portalOf(config, flow.portal);
  // The bridge was told whom to insist on. This stands for who was taken off the resource meanwhile.
  if (!right || !person || !isOnResource(portal, person)) return err({ code: 'proof-refused' });
  // What was proven before is about the same person, or about nobody (THREATS E9).
  // Who restores access was named at the beginning: the directory's word makes nobody else of them, nor of nobody.
  const isNamed = flow.proofs.length > 0 || flow.kind === 'restore';
  const isOther = isNamed && flow.person?.id !== person.id;
  if (isOther) return err({ code: 'proof-refused' });
  const { password } = operation;
  const next = withPassword(flow, { person, ...right, ...(password && { password }) }, now);
  if (!next.ok) return next;
  const isAsked = mayNeedToken(next.value, portal);
  const withToken = isAsked ? await knowingToken(ports.tokens, next.value, portal) : next.value;
  return ok(settled(await knowingSurroundings(ports, withToken, portal, { surroundings, now }), portal));
}

async function knowingToken(tokens: TokenStore, flow: Flow, portal: PortalConfig): Promise<Flow> {
  const owned = await tokens.list(flow.subject);
  const next = withTokenRequirement(flow, tokenFactors(owned, portal, flow.person));
  return flow.person ? { ...next, person: asSeenHere(flow.person, owned, portal.alias) } : next;
}

/** The directory says this only to who knows the password. */
function rightPassword(outcome: OutcomeCode | undefined): Pick<Flow, 'mustChangePassword'> | undefined {
  if (outcome === 'done') return {};
  if (outcome === 'password-must-change') return { mustChangePassword: 'must-change' };
  return outcome === 'password-expired' ? { mustChangePassword: 'expired' } : undefined;
}

/** The directory's word counts, not what was looked up before: it knows people that the last sync does not. */
async function whoseItWas(people: PeopleDirectory, flow: Flow, operation: Operation): Promise<Person | undefined> {
  const objectGuid = operation.objectGuid?.toLowerCase();
  if (objectGuid === undefined) return undefined;
  const id = personId(flow.directory, objectGuid);
  const { directory, login } = flow;
  const known = await people.findById(id);
  return known ?? { id, directory, objectGuid, samAccountName: login, isDisabled: false, isProtected: false };
}
