import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { tarGzip } from '#bridge/archive/tar.ts';
import type { ArchiveFile } from '#bridge/archive/tar.ts';
import { root, version } from '#bridge/pack/bundle.ts';
import { assertIntegrity, nodeVersion } from '#bridge/pack/node-binary.ts';
import { linuxFiles, windowsFiles } from '#bridge/pack/package-files.ts';
import { zip } from '#bridge/pack/zip.ts';

jest.setTimeout(60_000);

const at = new Date('2026-01-01T00:00:00Z');
/** Stands in for a binary of 120 MB; runs what it is given all the same. */
const shim = `#!/bin/sh\nexec ${process.execPath} "$@"\n`;
const node = {
  linux: () => Buffer.from(shim),
  windows: () => Buffer.from('node.exe'),
  licence: () => Buffer.from('licence of Node'),
};

describe('the package for Linux', () => {
  let folder: string;
  let files: ArchiveFile[];
  let unpacked: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'latchkey-pack-'));
    files = await linuxFiles(node);
    writeFileSync(join(folder, 'it.tar.gz'), tarGzip(files, at));
    execFileSync('tar', ['-xzf', 'it.tar.gz'], { cwd: folder });
    unpacked = join(folder, `latchkey-bridge-${version}`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const install = (...args: string[]) =>
    spawnSync(join(unpacked, 'install.sh'), args, {
      encoding: 'utf8',
      env: { ...process.env, DESTDIR: join(folder, 'root') },
    });
  const installed = (path: string): string => join(folder, 'root', path);
  const repack = (version: string): void => {
    writeFileSync(join(unpacked, 'VERSION'), `${version}\n`);
    const sums = files.map(({ path }) => path.split('/')[1]!).filter((name) => name !== 'SHA256SUMS');
    writeFileSync(join(unpacked, 'SHA256SUMS'), execFileSync('sha256sum', sums, { cwd: unpacked }));
  };

  it('is the same bytes when it is made again', async () => {
    expect(tarGzip(await linuxFiles(node), at)).toEqual(tarGzip(files, at));
  });

  it('has the licence of everything that is in it', () => {
    const licences = readFileSync(join(unpacked, 'LICENSES.packages.txt'), 'utf8');
    for (const name of ['ldapts', 'jose', 'pino', 'zod', 'yaml', '@aws-sdk/client-sqs'])
      expect(licences).toContain(`${name} `);
    expect(licences).not.toMatch(/\((GPL|AGPL|SSPL|BUSL|undefined)/);
    expect(readFileSync(join(unpacked, 'LICENSE.node.txt'), 'utf8')).toBe('licence of Node');
  });

  it('installs a service whose program, unit and folders are there, the secret ones for root alone', () => {
    const { status, stderr, stdout } = install();
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('latchkey-bridge init');
    const unit = readFileSync(installed('etc/systemd/system/latchkey-bridge.service'), 'utf8');
    const [, program, script] = /ExecStart=(\S+) (\S+)/.exec(unit)!;
    for (const path of [program!, script!]) expect(existsSync(installed(path))).toBe(true);
    expect(execFileSync(installed(program!), [installed(script!), 'version'], { encoding: 'utf8' })).toBe(
      `${version}\n`,
    );
    const mode = (path: string): number => statSync(installed(path)).mode & 0o777;
    expect(mode('etc/latchkey-bridge')).toBe(0o750);
    expect(mode('etc/latchkey-bridge/keys')).toBe(0o700);
    // Each file that the unit hands over besides the keys is there, or systemd would not start it.
    for (const [, path] of unit.matchAll(/^LoadCredential=[^:]+:(\S+)/gm))
      if (!path!.includes('/keys/')) expect(mode(path!)).toBe(0o600);
  });

  it('upgrades in one step, keeps what belongs to the company, and goes back', () => {
    writeFileSync(installed('etc/latchkey-bridge/bridge.yaml'), 'mine');
    repack('9.9.9');
    expect(install().status).toBe(0);
    expect(readlinkSync(installed('opt/latchkey-bridge/current'))).toBe('9.9.9');
    expect(readFileSync(installed('etc/latchkey-bridge/bridge.yaml'), 'utf8')).toBe('mine');
    expect(install('--rollback').status).toBe(0);
    expect(readlinkSync(installed('opt/latchkey-bridge/current'))).toBe(version);
    expect(install('--rollback').status).toBe(0);
    expect(readlinkSync(installed('opt/latchkey-bridge/current'))).toBe('9.9.9');
  });

  it('refuses a damaged archive and leaves what is installed', () => {
    writeFileSync(join(unpacked, 'main.mjs'), 'other');
    const { status, stderr } = install();
    expect(status).not.toBe(0);
    expect(stderr).toContain('damaged');
    expect(readlinkSync(installed('opt/latchkey-bridge/current'))).toBe('9.9.9');
  });

  it('goes without a trace of the program, and takes keys and settings only when it is told to', () => {
    expect(install('--uninstall').status).toBe(0);
    expect(existsSync(installed('opt/latchkey-bridge'))).toBe(false);
    expect(existsSync(installed('etc/latchkey-bridge/bridge.yaml'))).toBe(true);
    expect(install('--uninstall', '--purge').status).toBe(0);
    expect(lstatSync(installed('etc/latchkey-bridge'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('lets a stop take as long as a bridge needs for it', () => {
    const unit = readFileSync(join(root, 'bridge/service/linux/latchkey-bridge.service'), 'utf8');
    // `bridge run` gives up by itself after 30 s.
    expect(Number(/TimeoutStopSec=(\d+)/.exec(unit)![1])).toBeGreaterThan(30);
    expect(unit).toContain('RestartPreventExitStatus=78');
  });
});

describe('the package for Windows', () => {
  let files: ArchiveFile[];
  beforeAll(async () => {
    files = await windowsFiles(node, () => Buffer.from('wrapper'));
  });

  it('is a zip of what is in it, the same in any order', () => {
    const packed = zip(files, at);
    expect(zip(files.toReversed(), at)).toEqual(packed);
    const found = unzip(packed);
    expect([...found.keys()].sort()).toEqual(files.map(({ path }) => path).sort());
    for (const { path, content } of files) expect(Buffer.compare(found.get(path)!, content)).toBe(0);
  });

  it('its installer is plain ASCII, balanced, and names the service as the wrapper does', () => {
    const script = readFileSync(join(root, 'bridge/service/windows/install.ps1'), 'utf8');
    // Windows PowerShell 5.1 takes a file without a byte order mark for the code page of the machine.
    expect(script).toMatch(/^[\x20-\x7e\n]+$/);
    expect(leftOpen(script)).toEqual([]);
    const wrapper = readFileSync(join(root, 'bridge/service/windows/latchkey-service.c'), 'utf8');
    const [, service] = /#define SERVICE_NAME L"(\w+)"/.exec(wrapper)!;
    expect(script).toContain(`$Service = '${service}'`);
    const packed = new Set(files.map(({ path }) => path.split('/')[1]));
    for (const [, name] of script.matchAll(/(?:PSScriptRoot|target) '([^'*]+)'/g)) expect(packed).toContain(name);
  });
});

describe('the Node in the packages', () => {
  it('is the one that the tests run on', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: { node: string };
    };
    expect(nodeVersion).toBe(devDependencies.node);
  });

  it('is refused when it is another than was checked in', () => {
    expect(() => assertIntegrity(Buffer.from('x'), 'sha512-y', 'node.tgz')).toThrow('not the Node that was checked in');
  });
});

/** By the central directory, as Windows reads it. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const found = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, size, length] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt32LE(at + 24),
      archive.readUInt16LE(at + 28),
    ];
    const local = archive.readUInt32LE(at + 42);
    expect(archive.toString('latin1', local, local + 4)).toBe('PK\x03\x04');
    expect(archive.subarray(local + 4, local + 30)).toEqual(archive.subarray(at + 6, at + 32));
    const begin = local + 30 + length;
    const content = inflateRawSync(archive.subarray(begin, begin + packed));
    expect([content.length, crc32(content)]).toEqual([size, archive.readUInt32LE(at + 16)]);
    found.set(archive.toString('utf8', at + 46, at + 46 + length), content);
    at += 46 + length;
  }
  return found;
}

/** Brackets of a PowerShell script that are not closed, outside of strings and comments. */
function leftOpen(script: string): string[] {
  const plain = script
    .replace(/<#[\s\S]*?#>/g, '')
    .replace(/"(?:`.|[^"`])*"|'(?:''|[^'])*'/g, '""')
    .replace(/#.*$/gm, '');
  const open: string[] = [];
  for (const [bracket] of plain.matchAll(/[()[\]{}]/g)) {
    if ('([{'.includes(bracket)) open.push(bracket);
    else if (open.pop() !== '([{'[')]}'.indexOf(bracket)]) return [`unexpected ${bracket}`];
  }
  return open;
}
