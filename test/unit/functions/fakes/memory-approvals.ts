import type { Approval, ApprovalAnswer, ApprovalStore } from '#functions/ports/approval-store.ts';
import type { PushOutcome, PushRequest, PushService } from '#functions/ports/push-service.ts';
import type { PushSubscription, PushSubscriptionWrites } from '#functions/ports/push-subscriptions.ts';

export class MemoryApprovalStore implements ApprovalStore {
  readonly items = new Map<string, Approval>();
  async ask(approval: Approval, now: Date): Promise<boolean> {
    if (this.#isQuiet(approval.owner, now)) return false;
    this.items.set(approval.owner, approval);
    return true;
  }
  async find(owner: string, now: Date): Promise<Approval | undefined> {
    return this.#alive(owner, now);
  }
  async answer(owner: string, id: string, answer: ApprovalAnswer, now: Date): Promise<boolean> {
    const found = this.#alive(owner, now);
    if (found?.id !== id || found.state !== 'waiting') return false;
    this.items.set(owner, { ...found, ...answer });
    return true;
  }
  async consume(owner: string, id: string, now: Date): Promise<boolean> {
    const found = this.#alive(owner, now);
    return found?.id === id && found.state === 'approved' && this.items.delete(owner);
  }
  async void(owner: string, now: Date): Promise<void> {
    if (!this.#isQuiet(owner, now)) this.items.delete(owner);
  }
  #alive(owner: string, now: Date): Approval | undefined {
    const found = this.items.get(owner);
    return found && now.getTime() < found.expiresAtMs ? found : undefined;
  }
  #isQuiet(owner: string, now: Date): boolean {
    return (this.items.get(owner)?.quietUntilMs ?? 0) > now.getTime();
  }
}

export class MemoryPushSubscriptions implements PushSubscriptionWrites {
  readonly items = new Map<string, PushSubscription>();
  async list(owner: string): Promise<readonly PushSubscription[]> {
    return [...this.items.values()].filter((each) => each.owner === owner);
  }
  async put(subscription: PushSubscription): Promise<void> {
    this.items.set(`${subscription.owner} ${subscription.id}`, subscription);
  }
  async remove(owner: string, id: string): Promise<void> {
    this.items.delete(`${owner} ${id}`);
  }
}

export class MemoryPushService implements PushService {
  readonly posted: PushRequest[] = [];
  /** What the next requests are answered with; afterwards they are taken. */
  outcomes: PushOutcome[] = [];
  async post(request: PushRequest): Promise<PushOutcome> {
    this.posted.push(request);
    return this.outcomes.shift() ?? 'taken';
  }
}
