import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { runBridge } from '#local/bridge-process.ts';
import type { BridgeProcess } from '#local/bridge-process.ts';
import { root } from '#local/build.ts';
import type { LocalRun } from '#local/run.ts';

/** What IT does on a server of their own with the file that an administrator handed over. */
export class SecondBridge {
  readonly name = 'second';
  readonly #product: LocalRun;
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'latchkey-second-bridge-'));
  #running: BridgeProcess | undefined;

  constructor(product: LocalRun) {
    this.#product = product;
  }

  /** `bridge init`, then `bridge run`. @returns the fingerprint that stands on their screen */
  async runFrom(setupFile: string): Promise<string> {
    const { directory } = this.#product;
    const args = [
      ...['init', '--json', '--setup', setupFile, '--config-dir', this.#folder, '--bridge-id', this.name],
      ...directory.urls.flatMap((url) => ['--controller', url]),
      ...['--ca', directory.caFile, '--base-dn', directory.baseDn, '--bind-dn', directory.bindDn],
      ...['--bind-password-file', directory.bindPasswordFile],
      ...directory.servedOus.flatMap((ou) => ['--served-ou', ou]),
      ...(directory.netbiosName === undefined ? [] : ['--netbios-name', directory.netbiosName]),
    ];
    const { stdout } = await promisify(execFile)(process.execPath, [path.join(root, 'bridge/main.ts'), ...args]);
    const log = path.join(this.#folder, 'bridge.log');
    this.#running = runBridge(path.join(this.#folder, 'bridge.yaml'), log, () => undefined);
    this.#running.start();
    return (JSON.parse(stdout) as { fingerprint: string }).fingerprint;
  }

  async stop(): Promise<void> {
    await this.#running?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
