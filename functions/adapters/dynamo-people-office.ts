import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { OwnChange } from '../ports/own-data.ts';
import type { PeopleOffice } from '../ports/people-office.ts';
import type { Person } from '../ports/person.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { nameOrder, waitsFor } from './people-order.ts';
import { PersonRecord, readRecord } from './records.ts';

const isThere = 'attribute_exists(objectGuid)';

/** What administrators write of people, in DynamoDB. */
export class DynamoPeopleOffice implements PeopleOffice {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async setActive(id: string, isActive: boolean, now: Date): Promise<Person | undefined> {
    const item = await this.#table.update(
      { id },
      isActive
        ? { update: 'REMOVE deactivatedAtMs', condition: isThere }
        : {
            update: 'SET deactivatedAtMs = if_not_exists(deactivatedAtMs, :now)',
            condition: isThere,
            values: { ':now': now.getTime() },
          },
    );
    return item && readRecord(PersonRecord, item);
  }

  async setOwn(before: Person, change: OwnChange, by: { id: string; now: Date }): Promise<Person | undefined> {
    const members = Object.entries(change) as [keyof OwnChange, string | null][];
    const isContact = change.ownMail !== undefined || change.ownPhone !== undefined;
    const marks = isContact ? { contactSetBy: by.id, contactSetAtMs: by.now.getTime() } : {};
    const after = { ...before, ...without(change) };
    const { sortName, sortSurname } = nameOrder(after);
    const wanted = {
      ...Object.fromEntries(members),
      ...marks,
      sortName,
      sortSurname,
      ...enrolmentAfter(after, change),
    };
    const set = Object.entries(wanted).filter(([, value]) => value !== null && value !== undefined);
    const gone = Object.keys(wanted).filter((name) => !set.some(([other]) => other === name));
    const read = members.filter(([name]) => before[name] !== undefined);
    const phone = change.ownPhone === undefined ? '' : ` ${change.ownPhone === null ? 'DELETE' : 'ADD'} enrolled :sms`;
    const item = await this.#table.update(
      { id: before.id },
      {
        update:
          `SET ${set.map(([name]) => `${name} = :${name}`).join(', ')}` +
          (gone.length > 0 ? ` REMOVE ${gone.join(', ')}` : '') +
          phone,
        condition: [
          isThere,
          ...members.map(([name]) =>
            before[name] === undefined ? `attribute_not_exists(${name})` : `${name} = :was_${name}`,
          ),
        ].join(' AND '),
        values: {
          ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
          ...Object.fromEntries(read.map(([name]) => [`:was_${name}`, before[name]])),
          ...(phone && { ':sms': new Set<FactorId>(['sms-code']) }),
        },
      },
    );
    return item && readRecord(PersonRecord, item);
  }

  async noteOnce(id: string, by: { id: string; now: Date }): Promise<void> {
    const values = { ':by': by.id, ':at': by.now.getTime() };
    await this.#table.update({ id }, { update: 'SET onceSetBy = :by, onceSetAtMs = :at', condition: isThere, values });
  }

  async liftFreeze(id: string): Promise<boolean> {
    return (await this.#table.update({ id }, { update: 'REMOVE frozenUntilMs', condition: isThere })) !== undefined;
  }

  async noteInvitation(id: string, at: Date, unlessSince: Date): Promise<boolean> {
    const written = await this.#table.update(
      { id },
      {
        update: 'SET invitedAtMs = :at',
        condition: `${isThere} AND attribute_exists(toEnrol) AND (attribute_not_exists(invitedAtMs) OR invitedAtMs < :since)`,
        values: { ':at': at.getTime(), ':since': unlessSince.getTime() },
      },
    );
    return written !== undefined;
  }

  async forgetInvitation(id: string, at: Date): Promise<void> {
    const values = { ':at': at.getTime() };
    await this.#table.update({ id }, { update: 'REMOVE invitedAtMs', condition: 'invitedAtMs = :at', values });
  }
}

/** What follows for names: a member that is taken away is as the directory says. */
const without = (change: OwnChange): Partial<Person> =>
  Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value ?? undefined]));

/** A number is something to prove oneself by. What else there is was read a moment ago, and is looked at again in lists. */
function enrolmentAfter(person: Person, { ownPhone }: OwnChange): { toEnrol?: string | undefined } {
  if (ownPhone === undefined) return {};
  const others = (person.enrolled ?? []).filter((factor) => factor !== 'sms-code');
  return { toEnrol: waitsFor({ ...person, enrolled: ownPhone === null ? others : [...others, 'sms-code'] }) };
}
