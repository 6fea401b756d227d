import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '#local/build.ts';
import type { Product } from '#test/support/product.ts';

/** What IT does on the bridge's own machine when its keys may have been copied. */
export class NextIdentity {
  /** What stands on their screen. */
  readonly fingerprint: string;
  readonly #product: Product;
  readonly #keyFile: string;
  readonly #before: string;

  private constructor(product: Product, fingerprint: string, keyFile: string, before: string) {
    this.#product = product;
    this.fingerprint = fingerprint;
    this.#keyFile = keyFile;
    this.#before = before;
  }

  /** `bridge keys rotate --identity`, and a restart. */
  static async prepare(product: Product): Promise<NextIdentity> {
    const folder = path.join(product.facts.dataDir, 'bridge');
    const keyFile = path.join(folder, 'keys', 'identity.json');
    const before = readFileSync(keyFile, 'utf8');
    const args = ['keys', 'rotate', '--identity', '--config', path.join(folder, 'bridge.yaml')];
    const { stdout } = await promisify(execFile)(process.execPath, [path.join(root, 'bridge/main.ts'), ...args]);
    const [fingerprint] = /\b(?:[0-9a-f]{4}-){15}[0-9a-f]{4}\b/.exec(stdout)!;
    const made = new NextIdentity(product, fingerprint, keyFile, before);
    await made.#restart();
    return made;
  }

  /** As if it had never been: others share this bridge. */
  async giveUp(): Promise<void> {
    writeFileSync(this.#keyFile, this.#before);
    await this.#restart();
  }

  async #restart(): Promise<void> {
    await this.#product.control('kill-bridge');
    await this.#product.control('start-bridge');
  }
}
