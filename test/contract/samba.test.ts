import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSamba } from '#local/samba/start-samba.ts';
import { requires } from '#test/support/requirements.ts';
import { contractSeed } from './contract-people.ts';
import { directoryConnectorContract } from './directory-connector.contract.ts';
import type { ContractDirectory } from './directory-setup.ts';

async function start(): Promise<ContractDirectory> {
  const directory = mkdtempSync(join(tmpdir(), 'latchkey-samba-'));
  const samba = await startSamba({ directory, seed: contractSeed });
  return {
    ...samba,
    stop: async () => {
      await samba.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

requires('samba')('the connector on Samba', () => {
  directoryConnectorContract(start, { checksHistoryOnReset: false, checksNames: false });
});
