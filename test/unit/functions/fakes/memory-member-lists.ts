import type {
  ListKey,
  ListKind,
  MemberLists,
  MemberPage,
  MemberReports,
  UnitsAnswer,
} from '#functions/ports/member-lists.ts';

/** Lists of members, in memory; passes the contract that the DynamoDB adapter passes. */
export class MemoryMemberLists implements MemberLists, MemberReports {
  readonly asked = new Map<string, { kind: ListKind; expiresAtMs: number; bridge?: string }>();
  readonly #answers = new Map<string, UnitsAnswer | MemberPage>();

  async begin(key: ListKey, kind: ListKind, expiresAtMs: number): Promise<void> {
    this.asked.set(idOf(key), { kind, expiresAtMs });
  }

  units = (key: ListKey, now: Date) => this.#read<UnitsAnswer>(key, 0, now);
  page = (key: ListKey, page: number, now: Date) => this.#read<MemberPage>(key, page, now);

  keepUnits = (key: ListKey & { bridge: string }, answer: UnitsAnswer, now: Date) =>
    this.#keep('find-units', key, 0, answer, now);
  keepPage = (key: ListKey & { bridge: string }, page: number, answer: MemberPage, now: Date) =>
    this.#keep('list-members', key, page, answer, now);

  async #read<Answer>(key: ListKey, page: number, now: Date): Promise<Answer | 'waiting' | undefined> {
    const asked = this.asked.get(idOf(key));
    if (!asked || asked.expiresAtMs <= now.getTime()) return undefined;
    return (this.#answers.get(`${idOf(key)}#${page}`) as Answer | undefined) ?? 'waiting';
  }

  async #keep(
    kind: ListKind,
    { bridge, ...key }: ListKey & { bridge: string },
    page: number,
    answer: UnitsAnswer | MemberPage,
    now: Date,
  ): Promise<boolean> {
    const asked = this.asked.get(idOf(key));
    const place = `${idOf(key)}#${page}`;
    const isWanted = asked?.kind === kind && asked.expiresAtMs > now.getTime();
    if (!isWanted || (asked.bridge ?? bridge) !== bridge || this.#answers.has(place)) return false;
    asked.bridge = bridge;
    this.#answers.set(place, answer);
    return true;
  }
}

const idOf = ({ directory, order }: ListKey): string => `${directory}#${order}`;
