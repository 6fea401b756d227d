import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { ensureCertificates } from '#local/certificates.ts';
import type { DemoPerson } from '#local/embedded-directory/demo-people.ts';
import { addPerson } from '#local/embedded-directory/seed.ts';
import { startEmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import type { ExternalDirectory } from '#local/options.ts';
import { sambaProblem } from '#local/samba/samba-availability.ts';
import { startSamba } from '#local/samba/start-samba.ts';
import { domainOf } from './crowd/people.ts';

/** A domain to measure against. */
export interface BenchDomain {
  readonly kind: 'samba' | 'embedded';
  readonly directory: ExternalDirectory;
  dnOf(person: DemoPerson): string;
  stop(): Promise<void>;
}

/** A private Samba domain; where there is no Samba, the embedded directory. */
export async function startDomain(folder: string, people: readonly DemoPerson[]): Promise<BenchDomain> {
  if (sambaProblem() !== undefined) return startEmbedded(folder, people);
  const samba = await startSamba({ directory: join(folder, 'samba'), seed: domainOf(people) });
  return {
    kind: 'samba',
    directory: placesOf(folder, [samba.url], samba),
    dnOf: ({ displayName }) => `CN=${displayName},${samba.peopleDn}`,
    stop: () => samba.stop(),
  };
}

/** An embedded directory that can be given more people while it runs. */
export async function startEmbedded(
  folder: string,
  people: readonly DemoPerson[],
): Promise<BenchDomain & { add(more: readonly DemoPerson[]): void }> {
  const seed = domainOf(people);
  const tls = await ensureCertificates({ directory: join(folder, 'tls'), names: ['localhost', '127.0.0.1'] });
  const running = await startEmbeddedDirectory({ tls, seed });
  const { baseDn, peopleDn, serviceAccountDn: bindDn, store } = running;
  const bindPassword = seed.serviceAccount.password;
  return {
    kind: 'embedded',
    directory: placesOf(folder, [running.url], { caFile: tls.files.ca, baseDn, bindDn, bindPassword, peopleDn }),
    dnOf: ({ displayName }) => `CN=${displayName},${peopleDn}`,
    add: (more) => more.forEach((person) => addPerson(store, person, new Date())),
    stop: () => running.close(),
  };
}

function placesOf(
  folder: string,
  urls: readonly string[],
  domain: { caFile: string; baseDn: string; bindDn: string; bindPassword: string; peopleDn: string },
): ExternalDirectory {
  const bindPasswordFile = join(folder, 'bind-password');
  writeFileSync(bindPasswordFile, domain.bindPassword, { mode: 0o600 });
  const { caFile, baseDn, bindDn, peopleDn } = domain;
  return { urls, caFile, baseDn, bindDn, bindPasswordFile, servedOus: [peopleDn] };
}
