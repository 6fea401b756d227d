import { createRequire } from 'node:module';
import type { Server } from 'node:http';

/** Options of dynalite that matter here. */
export interface TableServerOptions {
  readonly path: string;
  readonly createTableMs: number;
  readonly deleteTableMs: number;
  readonly updateTableMs: number;
}

/** dynalite is CommonJS without types. */
export const createTableServer = createRequire(import.meta.url)('dynalite') as (options: TableServerOptions) => Server;
