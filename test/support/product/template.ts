import { chmodSync, cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolder } from '#local/data-folder.ts';

/** A folder of this run of the tests, which several processes share. */
const runFolder = process.env['LATCHKEY_TEST_RUN_FOLDER'];

/** The bridge's identity, and the templates, which name it. */
const parts = ['bridge/keys', 'cdk.out'];

/**
 * Gives a product the identity and the templates of the first one of its kind in this run, which is a third of its start
 * less. Nothing else is shared; where the configuration is another one after all, the templates are made anew.
 * @param kind products with the same configuration
 * @param dataDir of a product that has not been started yet
 */
export function takeTemplate(kind: string, dataDir: string): void {
  const template = templateOf(kind);
  if (template === undefined || !existsSync(template)) return;
  // Claims the folder, so that the run takes what is put there.
  new DataFolder(dataDir).release();
  for (const part of parts) cpSync(join(template, part), join(dataDir, part), { recursive: true });
  // A bridge takes no keys that others could read, and a copy has the mode of a new folder.
  for (const folder of ['bridge', 'bridge/keys']) chmodSync(join(dataDir, folder), 0o700);
}

/** Leaves them for the next one. */
export function leaveTemplate(kind: string, dataDir: string): void {
  const template = templateOf(kind);
  if (template === undefined || existsSync(template)) return;
  const half = `${template}.${process.pid}`;
  for (const part of parts) cpSync(join(dataDir, part), join(half, part), { recursive: true });
  try {
    renameSync(half, template);
  } catch {
    // Another process was first.
    rmSync(half, { recursive: true, force: true });
  }
}

const templateOf = (kind: string): string | undefined =>
  runFolder === undefined ? undefined : join(runFolder, `template-${kind}`);
