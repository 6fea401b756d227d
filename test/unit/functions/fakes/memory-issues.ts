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
  async list(portal: string, { before = '~', limit }: { before?: string; limit: number }): Promise<IssuePage> {
    const all = [...this.items.values()].filter((issue) => issue.portal === portal && issue.id < before);
    all.sort((one, other) => (one.id < other.id ? 1 : -1));
    const issues = all.slice(0, limit);
    return { issues, ...(all.length > limit && { next: issues.at(-1)!.id }) };
  }
}
