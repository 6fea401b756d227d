import type { DeviceState, StockToken } from './token-stock.ts';
import type { Token } from './token-store.ts';

/** Which devices of a directory, in the order of their serial numbers. */
export interface DeviceQuery {
  readonly directory: string;
  readonly state?: DeviceState;
  /** Of a serial number in its one form; empty: all. */
  readonly prefix: string;
  readonly limit: number;
  /** The last serial number of the page before. */
  readonly after?: string;
}

/** Lists for administrators: one request a page, however many tokens there are. By state what was written a moment ago may be missing. */
export interface TokenLists {
  /** `next` is absent on the last page. A position outside of what is asked for is where nothing follows. */
  devices(query: DeviceQuery): Promise<{ devices: StockToken[]; next?: string }>;
  /** Tokens of people that are switched off. */
  switchedOff(query: {
    directory: string;
    limit: number;
    after?: TokenPosition;
  }): Promise<{ tokens: Token[]; next?: TokenPosition }>;
}

/** Whose token, and which. */
export interface TokenPosition {
  readonly owner: string;
  readonly id: string;
}
