import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DataFolder } from '#local/data-folder.ts';
import { initialResource } from '#local/demo-resources.ts';
import { startLocal } from '#local/run.ts';
import { PortalAction } from '#shared/api/views.ts';
import { crowd, seedDirectory } from './product-people.ts';
import { leaveTemplate, takeTemplate } from './template.ts';
import { Wiretap } from './wiretap.ts';
import type { Loss } from './wiretap.ts';

// A process of its own: the product outlives a test file and not its runner, and no test slows its one thread down.
const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-product-'));
const factsFile = process.argv[2]!;
const wiretap = new Wiretap();
/** Thousands begin here within minutes: only one resource asks for work, from the fifth beginning of a minute on. */
const botDefence = 'off' as const;
const guarded = {
  ...{ ...initialResource('demo'), alias: 'guarded', name: 'Guarded' },
  botDefence: { startsPerMinute: 4 },
};
/** A resource where every action there is may be done. */
const everything = {
  ...{ ...initialResource('demo'), botDefence },
  ...{ alias: 'everything', name: 'Everything', actions: PortalAction.options },
  questions: { own: true, offered: [], ask: 1, enrol: 2 },
};
try {
  // Claims the folder, so that the run takes what is put there.
  new DataFolder(dataDir).release();
  takeTemplate('shared', dataDir);
  seedDirectory(join(dataDir, 'directory', 'directory.json'));
  const run = await startLocal({
    port: 0,
    dataDir,
    directory: 'embedded',
    addressAllowance: 1,
    withToken: true,
    botDefence,
    resources: [
      { ...initialResource('demo'), botDefence, alias: 'guild', name: 'Guild', members: 'assigned' },
      everything,
      guarded,
    ],
    bridge: { perAccountPerHour: 1000, operationsPerMinute: 10_000 },
    through: (server, url) => wiretap.through(server, url),
  });
  leaveTemplate('shared', dataDir);
  const taken: Record<string, number> = {};
  const commands: Record<string, (argument: string) => unknown> = {
    'next-person': (state) => {
      const found = crowd.filter((person) => person.state === state)[(taken[state] ??= 0)];
      taken[state] += 1;
      return found;
    },
    counts: () => wiretap.take(),
    'slow-writes': (ms) => wiretap.slowWrites(Number(ms)),
    lose: (loss) => wiretap.lose(loss as Loss),
    record: (file) => wiretap.record(file === '' ? undefined : file),
    'kill-bridge': () => run.bridge.kill(),
    'start-bridge': () => run.bridge.start(),
  };
  const control = createServer((request, response) => {
    const [, name = '', argument = ''] = (request.url ?? '').split('/');
    void (async () => commands[name]!(decodeURIComponent(argument)))().then(
      (answer) => response.end(JSON.stringify(answer ?? null)),
      (problem: Error) => response.writeHead(500).end(problem.message),
    );
  });
  // A test closes its connections, this never does: see listen() of the local servers.
  control.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => control.listen(0, '127.0.0.1', resolve));
  const { portalUrl, apiUrl, mailUrl, logsDir, endpoints, queueUrls, functionEnvironments, token } = run;
  const facts = { portalUrl, apiUrl, mailUrl, dataDir, logsDir, endpoints, queueUrls, functionEnvironments, token };
  const controlUrl = `http://127.0.0.1:${(control.address() as AddressInfo).port}`;
  process.once('SIGTERM', () => {
    void run.stop().finally(() => {
      for (const folder of [dataDir, dirname(factsFile)]) rmSync(folder, { recursive: true, force: true });
      process.exit(0);
    });
  });
  // In one step: whoever waits for the file must not read half of it.
  writeFileSync(`${factsFile}.new`, JSON.stringify({ ...facts, controlUrl }));
  renameSync(`${factsFile}.new`, factsFile);
} catch (problem) {
  console.error(problem);
  process.exit(1);
}
