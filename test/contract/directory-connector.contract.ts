import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import type { DirectoryConnector } from '#bridge/connectors/directory-connector.ts';
import { causesContract } from './causes.contract.ts';
import { attributesContract } from './attributes.contract.ts';
import { changeContract } from './change.contract.ts';
import { connectTo } from './directory-setup.ts';
import type { ContractDirectory, ContractTraits } from './directory-setup.ts';
import { expiryContract } from './expiry.contract.ts';
import { failureContract } from './failure.contract.ts';
import { lookUpContract } from './look-up.contract.ts';
import { resetContract } from './reset.contract.ts';
import { syncContract } from './sync.contract.ts';
import { unitsContract } from './units.contract.ts';
import { verifyContract } from './verify.contract.ts';

// Deadlines that are waited for, on machines that are busy.
jest.setTimeout(30_000);

/** What the parts of the suite work with; valid inside of tests. */
export interface ContractWorld {
  readonly traits: ContractTraits;
  directory(): ContractDirectory;
  connector(): DirectoryConnector;
}

/** What every Active Directory must do for the bridge. Runs on the embedded directory and on Samba. */
export function directoryConnectorContract(start: () => Promise<ContractDirectory>, traits: ContractTraits): void {
  let directory: ContractDirectory;
  let connector: DirectoryConnector;

  beforeAll(async () => {
    directory = await start();
    connector = connectTo(directory);
  }, 60_000);

  afterAll(async () => {
    await connector?.close();
    await directory?.stop();
  });

  const world: ContractWorld = { traits, directory: () => directory, connector: () => connector };
  describe('looking up', () => lookUpContract(world));
  describe('verifying a password', () => verifyContract(world));
  describe('resetting and unlocking', () => resetContract(world));
  describe('changing', () => changeContract(world));
  describe('telling the cause', () => causesContract(world));
  describe('attributes', () => attributesContract(world));
  describe('listing changes', () => syncContract(world));
  describe('groups and OUs', () => unitsContract(world));
  describe('passwords that end', () => expiryContract(world));
  describe('when things fail', () => failureContract(world));
}
