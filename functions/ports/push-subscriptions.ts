/** Where messages to a device go. */
export interface PushSubscription {
  /** Person id. */
  readonly owner: string;
  /** Id of the device. */
  readonly id: string;
  /** Address and keys, sealed by the key ring, bound to owner and id (`functions/push/subscription.ts`). */
  readonly sealed: string;
  readonly createdAtMs: number;
}

/** For who sends: which addresses there are, and which are gone. */
export interface PushSubscriptions {
  list(owner: string): Promise<readonly PushSubscription[]>;
  remove(owner: string, id: string): Promise<void>;
}

/** For who adds and removes devices. */
export interface PushSubscriptionWrites extends PushSubscriptions {
  put(subscription: PushSubscription): Promise<void>;
}
