import { readFileSync } from 'node:fs';
import { Client } from 'ldapts';
import { resetChanges } from '#bridge/connectors/active-directory/requests.ts';
import type { ExternalDirectory } from '#local/options.ts';

/** A program that resets passwords itself, as fast as ldapts lets it: what the product is measured against. */
export interface DirectProgram {
  /** The same modify that the bridge sends, on a kept connection; nothing looked up, nothing checked. */
  reset(dn: string, newPassword: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens so many connections and keeps them. */
export async function startDirect(directory: ExternalDirectory, connections: number): Promise<DirectProgram> {
  const ca = readFileSync(directory.caFile, 'utf8');
  const password = readFileSync(directory.bindPasswordFile, 'utf8');
  const idle: Client[] = [];
  for (let opened = 0; opened < connections; opened++) {
    const client = new Client({ url: directory.urls[0]!, tlsOptions: { ca } });
    await client.bind(directory.bindDn, password);
    idle.push(client);
  }
  return {
    async reset(dn, newPassword) {
      const client = idle.pop();
      if (!client) throw new Error('more resets at once than connections');
      await client.modify(dn, resetChanges(newPassword, false));
      idle.push(client);
    },
    close: async () => void (await Promise.all(idle.map((client) => client.unbind()))),
  };
}
