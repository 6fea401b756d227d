import { readFileSync } from 'node:fs';
import { Client } from 'ldapts';
import type { ExternalDirectory } from '#local/options.ts';

/** objectGUIDs of the invented people, by login. */
export async function guidsOf(directory: ExternalDirectory): Promise<ReadonlyMap<string, string>> {
  const client = new Client({ url: directory.urls[0]!, tlsOptions: { ca: readFileSync(directory.caFile, 'utf8') } });
  await client.bind(directory.bindDn, readFileSync(directory.bindPasswordFile, 'utf8'));
  const { searchEntries } = await client.search(directory.servedOus[0]!, {
    filter: '(sAMAccountName=p*)',
    attributes: ['sAMAccountName', 'objectGUID'],
    explicitBufferAttributes: ['objectGUID'],
  });
  await client.unbind();
  return new Map(
    searchEntries.map((entry) => [String(entry['sAMAccountName']), textOf(entry['objectGUID'] as Buffer)]),
  );
}

/** The first three parts come with their bytes turned round (MS-DTYP 2.3.4.2). */
function textOf(guid: Buffer): string {
  const parts = [guid.subarray(0, 4), guid.subarray(4, 6), guid.subarray(6, 8)].map((part) =>
    Buffer.from(part).reverse(),
  );
  return [...parts, guid.subarray(8, 10), guid.subarray(10)].map((part) => part.toString('hex')).join('-');
}
