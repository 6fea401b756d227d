import { attributeNames } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AuditActor, AuditEvent } from '#shared/domain/audit/audit-record.ts';
import type { Standing } from '../actions/action.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { Session } from '../ports/session-store.ts';
import type { Audited } from './audit-writer.ts';

/** One call of an action, as far as the HTTP layer came with it. */
export interface ActionCall {
  readonly action: { readonly id: string; readonly path: string; readonly standing: Standing };
  /** Absent: nobody, or nobody who is known. */
  readonly caller?: Flow | Session | AdminCaller | undefined;
  /** What was read by the action's own schemas; absent when it could not be. */
  readonly input?: { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown };
  /** What was answered, when it went well. */
  readonly reply?: { readonly body: unknown; readonly about?: string; readonly by?: { id: string; name: string } };
  /** Of the problem, when it did not. */
  readonly refusal?: string;
  /** Id of what nobody who is known tried in vain, where the action names it. */
  readonly triedOn?: string | undefined;
  readonly now: Date;
  readonly requestId: string;
  readonly clientAddress: string;
  readonly country?: string | undefined;
}

/**
 * What the trail says of a call.
 * @returns nothing for what nobody asked for in vain: anybody could fill the trail with that (THREATS W9). It is in the log.
 * What a budget bounds is there all the same, such as wrong proofs of an administrator.
 */
export function auditedAction(call: ActionCall): Audited | undefined {
  const { action, caller, reply, refusal, triedOn, now, requestId, clientAddress, country } = call;
  if (!caller && refusal !== undefined && triedOn === undefined) return undefined;
  const params = membersOf(call.input?.params);
  const person = personOf(call, params);
  const object = triedOn ?? objectOf(call, params, person);
  const answer = membersOf(reply?.body);
  const isAboutOperation = textOf(answer, 'kind', jobKind) !== undefined;
  const operation = isAboutOperation ? textOf(answer, 'id', operationId) : undefined;
  const place = placeOf(call, params);
  const event: AuditEvent = {
    ...{ at: now.toISOString(), action: action.id, outcome: refusal ?? 'ok', actor: actorOf(caller, reply?.by) },
    ...place,
    ...(object !== undefined && { object }),
    request: requestId.slice(0, 200) || 'none',
    ...(operation !== undefined && { operation }),
  };
  const about = {
    ...(person !== undefined && { person }),
    address: clientAddress,
    ...(country !== undefined && /^[A-Z]{2}$/.test(country) && { country }),
  };
  return { event, about };
}

const jobKind = /^(password|account|attributes)\.[a-z]+$/;
const operationId = /^[A-Za-z0-9_-]{22}$/;
const shortName = /^[A-Za-z0-9_.~#-]{1,120}$/;

function actorOf(caller: ActionCall['caller'], signedIn?: { id: string; name: string }): AuditActor {
  if (!caller && signedIn) return { kind: 'administrator', id: signedIn.id, name: signedIn.name.slice(0, 200) };
  if (!caller) return { kind: 'nobody' };
  if (caller.purpose !== 'admin') return 'person' in caller ? { kind: 'person' } : { kind: 'nobody' };
  const { by, id, name } = caller;
  return { kind: by === 'session' ? 'administrator' : by, id, ...(name !== '' && { name: name.slice(0, 200) }) };
}

/**
 * Whose account it was: the caller's own, the one that an administrator named, or the one that somebody meant who had not
 * shown yet who they are. That there is such a person says the trail alone, never the answer (THREATS E1).
 */
function personOf({ action, caller, reply }: ActionCall, params: Members): string | undefined {
  if (caller && caller.purpose !== 'admin' && caller.person) return caller.person.id;
  if (reply?.about !== undefined) return reply.about;
  if (caller?.purpose !== 'admin') return undefined;
  const named = action.path.startsWith('/admin/people/') ? Object.keys(params)[0] : 'person';
  return named === undefined ? undefined : textOf(params, named, shortName);
}

function placeOf({ caller, input }: ActionCall, params: Members): Pick<AuditEvent, 'portal' | 'directory'> {
  if (caller && caller.purpose !== 'admin') return { portal: caller.portal, directory: caller.directory };
  const sources = [params, membersOf(input?.query), membersOf(input?.body)];
  const first = (...names: string[]): string | undefined =>
    sources
      .flatMap((source) => names.map((name) => textOf(source, name, shortName)))
      .find((text) => text !== undefined);
  const [portal, directory] = [first('portal', 'alias'), first('directory')];
  return { ...(portal !== undefined && { portal }), ...(directory !== undefined && { directory }) };
}

/** The id or the alias in the address; where there is none, by which factor something was proven. Never what was typed. */
function objectOf({ input }: ActionCall, params: Members, person: string | undefined): string | undefined {
  const named = Object.keys(params).map((name) => textOf(params, name, shortName));
  const object = named.findLast((text) => text !== undefined && text !== person);
  const body = membersOf(input?.body);
  return object ?? textOf(body, 'factor', /^[a-z-]{1,40}$/) ?? namesIn(body);
}

/** Which attributes, of a body that has read them by their schema. Never a value: those are sealed. */
function namesIn({ names }: Members): string | undefined {
  const known = Array.isArray(names) ? attributeNames.filter((name) => names.includes(name)) : [];
  return known.length === 0 ? undefined : known.join(' ').slice(0, 120);
}

type Members = Readonly<Record<string, unknown>>;
const membersOf = (value: unknown): Members => (typeof value === 'object' && value !== null ? (value as Members) : {});

function textOf(members: Members, name: string, shape: RegExp): string | undefined {
  const value = members[name];
  return typeof value === 'string' && shape.test(value) ? value : undefined;
}
