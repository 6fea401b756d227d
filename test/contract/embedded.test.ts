import { describe } from '@jest/globals';
import { makeCertificates } from '#local/certificates.ts';
import { startEmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import { contractSeed } from './contract-people.ts';
import { directoryConnectorContract } from './directory-connector.contract.ts';
import { storeAdmin } from './directory-setup.ts';
import type { ContractDirectory } from './directory-setup.ts';

async function start(): Promise<ContractDirectory> {
  const tls = await makeCertificates(['localhost', '127.0.0.1']);
  let running = await startEmbeddedDirectory({ tls, seed: contractSeed });
  const { store, port } = running;
  return {
    url: running.url,
    caPem: tls.ca,
    baseDn: running.baseDn,
    peopleDn: running.peopleDn,
    netbiosName: running.netbiosName,
    bindDn: running.serviceAccountDn,
    bindPassword: contractSeed.serviceAccount.password,
    admin: storeAdmin(store),
    restart: async () => {
      await running.close();
      running = await startEmbeddedDirectory({ tls, seed: contractSeed, store, port });
    },
    stop: () => running.close(),
  };
}

describe('the connector on the embedded directory', () => {
  directoryConnectorContract(start, {
    ...{ checksHistoryOnReset: true, checksNames: true, exemptsPasswordNotRequired: true },
    restrictsProtectedUsers: false,
  });
});
