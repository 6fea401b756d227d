import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { Origin } from '#shared/api/activity-views.ts';
import { LostThing } from '#shared/api/lost-things.ts';
import { Language } from '#shared/api/portal-terms.ts';
import { FactorId } from '#shared/domain/gate-rule.ts';
import { isUndecided } from '#shared/domain/restore/issue-state.ts';
import type { IssueKey, IssueList, IssuePage, IssueStore, UserIssue } from '../ports/issue-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { deleteAt, readRecord, recordVersion } from './records.ts';

/** Administrators look back this long on what was decided. */
const keptMs = 90 * 24 * 60 * 60 * 1000;
const ms = z.number();

const IssueRecord: z.ZodType<UserIssue> = z.object({
  portal: z.string(),
  id: z.string(),
  revision: z.int(),
  state: z.enum(['waiting', 'verifying', 'verified', 'refused', 'cancelled']),
  reference: z.string(),
  person: z.string(),
  login: z.string(),
  displayName: z.string(),
  language: Language,
  lost: z.array(LostThing),
  proofs: z.array(z.object({ factor: FactorId, provenAtMs: ms, isUserVerified: z.exactOptional(z.literal(true)) })),
  from: Origin,
  gives: z.object({ mail: z.exactOptional(z.string()), portalPassword: z.exactOptional(z.literal(true)) }),
  newMail: z.exactOptional(z.string()),
  newPasswordHash: z.exactOptional(z.string()),
  submittedAtMs: ms,
  expiresAtMs: ms,
  claimedAtMs: z.exactOptional(ms),
  decidedAtMs: z.exactOptional(ms),
  decidedBy: z.exactOptional(z.string()),
});

const PointerRecord = z.object({ to: z.object({ portal: z.string(), id: z.string() }), expiresAtMs: ms });

/**
 * Requests to restore access in DynamoDB: a partition a portal, sorted by time. Beside them a pointer for each browser
 * that made one; no portal's alias begins like its key.
 */
export class DynamoIssueStore implements IssueStore, IssueList {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  create(issue: UserIssue): Promise<boolean> {
    return this.#table.put(itemOf(issue), { condition: 'attribute_not_exists(id)' });
  }

  async find({ portal, id }: IssueKey): Promise<UserIssue | undefined> {
    const item = await this.#table.get({ portal, id });
    return item && readRecord(IssueRecord, item);
  }

  advance(next: UserIssue): Promise<boolean> {
    // `writer` lets a write that is tried again after a lost answer recognise itself.
    const writer = randomUUID();
    return this.#table.put(
      { ...itemOf(next), writer },
      {
        condition: '#revision = :read OR writer = :writer',
        names: { '#revision': 'revision' },
        values: { ':read': next.revision - 1, ':writer': writer },
      },
    );
  }

  async remove({ portal, id }: IssueKey): Promise<void> {
    await this.#table.delete({ portal, id });
  }

  async point(cookie: string, { portal, id }: IssueKey, expiresAtMs: number): Promise<void> {
    const pointer = { to: { portal, id }, expiresAtMs, version: recordVersion, deleteAt: deleteAt(expiresAtMs) };
    await this.#table.put({ ...pointerKey(cookie), ...pointer });
  }

  async findByCookie(cookie: string, now: Date): Promise<UserIssue | undefined> {
    const item = await this.#table.get(pointerKey(cookie));
    const pointer = item && readRecord(PointerRecord, item);
    return pointer && now.getTime() < pointer.expiresAtMs ? this.find(pointer.to) : undefined;
  }

  async forget(cookie: string): Promise<void> {
    await this.#table.delete(pointerKey(cookie));
  }

  async list(portal: string, { before, limit }: { before?: string; limit: number }): Promise<IssuePage> {
    const range = { after: '0', ...(before !== undefined && { before }) };
    // One more than is asked for says whether there are more.
    const items = await this.#table.newest({ portal }, { key: 'id', ...range, limit: limit + 1 });
    const issues = items.slice(0, limit).map((item) => readRecord(IssueRecord, item));
    return { issues, ...(items.length > limit && { next: issues.at(-1)!.id }) };
  }

  async listWaiting(
    portal: string,
    { after, before = '~', limit }: { after: string; before?: string; limit: number },
  ): Promise<IssuePage> {
    const between = { key: 'id', from: after, to: before };
    // The bound itself is among what is found, and one more than is asked for says whether there are more.
    const options = { index: 'byWaiting', between, isNewestFirst: true, limit: limit + 2 };
    const { items } = await this.#table.page({ waitingIn: portal }, options);
    const inside = items.map((item) => readRecord(IssueRecord, item)).filter(({ id }) => id !== before);
    const issues = inside.slice(0, limit);
    return { issues, ...(inside.length > limit && { next: issues.at(-1)!.id }) };
  }
}

const itemOf = (issue: UserIssue): object => ({
  ...issue,
  // Only then it is in the index.
  ...(isUndecided(issue) && { waitingIn: issue.portal }),
  version: recordVersion,
  deleteAt: deleteAt((issue.decidedAtMs ?? issue.expiresAtMs) + keptMs),
});

const pointerKey = (cookie: string) => ({ portal: `cookie#${cookie}`, id: 'restore' });
