import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertFilePermissions, filePermissionProblems } from '#bridge/config/file-permissions.ts';
import type { LoadedConfig } from '#bridge/config/load-config.ts';

describe('file permissions at start', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const config = (): LoadedConfig =>
    ({
      file: at('bridge.yaml'),
      directory: { caFile: at('ca.pem') },
      stateDirectory: at('state'),
    }) as unknown as LoadedConfig;
  const remedies = (): string[] => filePermissionProblems(config()).map(({ remedy }) => remedy);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "latchkey-it's here-"));
    writeFileSync(at('bridge.yaml'), 'x', { mode: 0o600 });
    writeFileSync(at('ca.pem'), 'x', { mode: 0o644 });
    mkdirSync(at('state'), { mode: 0o700 });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are fine as init and the installer make them, and while there is no journal yet', () => {
    expect(remedies()).toEqual([]);
    rmSync(at('state'), { recursive: true });
    rmSync(at('ca.pem'));
    expect(remedies()).toEqual([]);
  });

  it('are all told at once, each with the very command to type', () => {
    for (const [name, mode] of [
      ['bridge.yaml', 0o640],
      ['ca.pem', 0o664],
      ['state', 0o755],
      ['.', 0o777],
    ] as const)
      chmodSync(at(name), mode);
    const quote = (name: string): string => `'${at(name).replaceAll("'", "'\\''")}'`;
    expect(remedies()).toEqual([
      `Run: chmod go= ${quote('bridge.yaml')}`,
      `Run: chmod go-w ${quote('.').replace("/.'", "'").replace(/\/'$/, "'")}`,
      `Run: chmod go-w ${quote('ca.pem')}`,
      `Run: chmod go= ${quote('state')}`,
    ]);
    expect(() => assertFilePermissions(config())).toThrow('mode 755');
  });

  it('a file of somebody else is refused though nobody but they may read it', () => {
    const { getuid } = process;
    // Root may give it away; anybody else plays the stranger.
    if (getuid!() === 0) chownSync(at('bridge.yaml'), 4242, 4242);
    process.getuid = () => 4343;
    try {
      expect(remedies()).toContain(`Run as root: chown 4343 '${at('bridge.yaml').replaceAll("'", "'\\''")}'`);
    } finally {
      process.getuid = getuid!;
    }
  });

  it("one of root's that only the service's own group may read is as the installer makes it", () => {
    if (process.getuid!() !== 0) return;
    chownSync(at('bridge.yaml'), 0, 4242);
    chmodSync(at('bridge.yaml'), 0o640);
    expect(remedies()).toEqual([]);
    chmodSync(at('bridge.yaml'), 0o660);
    expect(remedies()).toEqual([expect.stringContaining('chmod go=')]);
  });
});
