import * as z from 'zod';
import { PinPosition } from '#shared/domain/otp/pin.ts';
import { TokenKind } from '#shared/domain/otp/token-kind.ts';
import type { Token, TokenChange, TokenStore } from '../ports/token-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { readRecord, recordVersion } from './records.ts';

/** A token as stored. */
export const TokenRecord: z.ZodType<Token> = z.object({
  owner: z.string(),
  id: z.string(),
  kind: TokenKind,
  name: z.string(),
  serial: z.exactOptional(z.string()),
  resource: z.exactOptional(z.string()),
  sealedSecret: z.exactOptional(z.string()),
  counter: z.exactOptional(z.int()),
  pin: z.exactOptional(z.object({ position: PinPosition, hash: z.string() })),
  isConfirmed: z.boolean(),
  isEnabled: z.boolean(),
  replaces: z.exactOptional(z.string()),
  createdAtMs: z.number(),
});

/** OTP tokens in DynamoDB: a partition a person. A change touches its own members and no others. */
export class DynamoTokenStore implements TokenStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async list(owner: string): Promise<Token[]> {
    return (await this.#table.query({ owner })).map((item) => readRecord(TokenRecord, item));
  }

  async create(token: Token): Promise<void> {
    await this.#table.put({ ...token, version: recordVersion });
  }

  async confirm(owner: string, id: string): Promise<boolean> {
    const confirmed = await this.#table.update(
      { owner, id },
      {
        update: 'SET #confirmed = :yes',
        condition: '#confirmed = :no',
        names: { '#confirmed': 'isConfirmed' },
        values: { ':yes': true, ':no': false },
      },
    );
    return confirmed !== undefined;
  }

  async change(owner: string, id: string, change: TokenChange): Promise<boolean> {
    const members = Object.entries({ ...change, ...listed(owner, change) });
    const [set, gone] = [members.filter(([, value]) => value !== null), members.filter(([, value]) => value === null)];
    const update = [
      ...(set.length > 0 ? [`SET ${set.map(([name]) => `#${name} = :${name}`).join(', ')}`] : []),
      ...(gone.length > 0 ? [`REMOVE ${gone.map(([name]) => `#${name}`).join(', ')}`] : []),
    ];
    const changed = await this.#table.update(
      { owner, id },
      {
        update: update.join(' '),
        condition: '#isConfirmed = :yes',
        names: {
          ...Object.fromEntries(members.map(([name]) => [`#${name}`, name])),
          '#isConfirmed': 'isConfirmed',
        },
        values: { ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])), ':yes': true },
      },
    );
    return changed !== undefined;
  }

  async remove(owner: string, id: string): Promise<void> {
    await this.#table.delete({ owner, id });
  }
}

/** What is switched off can be listed by its directory, with which every owner's id begins. */
const listed = (owner: string, { isEnabled }: TokenChange): { stateOf?: string | null } =>
  isEnabled === undefined ? {} : { stateOf: isEnabled ? null : `${owner.split('#')[0]}#off` };
