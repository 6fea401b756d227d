import { readFileSync } from 'node:fs';
import { Client } from 'ldapts';
import type { LocalRun } from '#local/run.ts';

/** Asks the directory itself whether a password opens an account, beside the product. */
export async function opens(run: LocalRun, login: string, password: string): Promise<boolean> {
  const { urls, caFile, domains } = run.directory;
  const client = new Client({ url: urls[0]!, tlsOptions: { ca: readFileSync(caFile) }, timeout: 10_000 });
  try {
    await client.bind(`${login}@${domains[0]}`, password);
    return true;
  } catch (refusal) {
    if ((refusal as { code?: number }).code === 49) return false;
    throw refusal;
  } finally {
    await client.unbind();
  }
}
