import { isUndecided } from '#shared/domain/restore/issue-state.ts';
import type { IssueKey, IssueList, IssuePage, IssueStore, UserIssue } from '#functions/ports/issue-store.ts';

const keyOf = ({ portal, id }: IssueKey): string => `${portal} ${id}`;

/** Requests to restore access in memory; passes the contract that the DynamoDB adapter passes. */
export class MemoryIssueStore implements IssueStore, IssueList {
  readonly items = new Map<string, UserIssue>();
  readonly pointers = new Map<string, { to: IssueKey; expiresAtMs: number }>();

  async create(issue: UserIssue): Promise<boolean> {
    if (this.items.has(keyOf(issue))) return false;
    this.items.set(keyOf(issue), issue);
    return true;
  }
  async find(key: IssueKey): Promise<UserIssue | undefined> {
    return this.items.get(keyOf(key));
  }
  async advance(next: UserIssue): Promise<boolean> {
    if (this.items.get(keyOf(next))?.revision !== next.revision - 1) return false;
    this.items.set(keyOf(next), next);
    return true;
  }
  async remove(key: IssueKey): Promise<void> {
    this.items.delete(keyOf(key));
  }
  async point(cookie: string, { portal, id }: IssueKey, expiresAtMs: number): Promise<void> {
    this.pointers.set(cookie, { to: { portal, id }, expiresAtMs });
  }
  async findByCookie(cookie: string, now: Date): Promise<UserIssue | undefined> {
    const pointer = this.pointers.get(cookie);
    return pointer && now.getTime() < pointer.expiresAtMs ? this.find(pointer.to) : undefined;
  }
  async forget(cookie: string): Promise<void> {
    this.pointers.delete(cookie);
  }
  list = async (portal: string, page: { before?: string; limit: number }): Promise<IssuePage> =>
    this.#page(portal, page, () => true);
  listWaiting = async (portal: string, page: { after: string; before?: string; limit: number }): Promise<IssuePage> =>
    this.#page(portal, page, (issue) => isUndecided(issue) && issue.id >= page.after);

  #page(
    portal: string,
    { before = '~', limit }: { before?: string; limit: number },
    isWanted: (issue: UserIssue) => boolean,
  ): IssuePage {
    const all = [...this.items.values()].filter((issue) => issue.portal === portal && issue.id < before);
    const wanted = all.filter(isWanted).sort((one, other) => (one.id < other.id ? 1 : -1));
    const issues = wanted.slice(0, limit);
    return { issues, ...(wanted.length > limit && { next: issues.at(-1)!.id }) };
  }
}
