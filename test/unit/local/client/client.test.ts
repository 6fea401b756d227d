import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { actions } from '#functions/actions/registry.ts';
import { describeApi } from '#functions/http/openapi.ts';
import { describeForPrograms, makeClient } from '#local/client/make-client.ts';
import { newKeyText } from '#functions/api-keys/key-text.ts';
import { systemRandom } from '#functions/random.ts';
import { viaHttp } from '../../functions/fakes/via-http.ts';
import { world } from '../../functions/fakes/world.ts';

// Inside the repository: the client finds its one dependency there.
const build = path.join(process.cwd(), '.build');
mkdirSync(build, { recursive: true });
const folder = mkdtempSync(path.join(build, 'client-test-'));
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- made by this test: its types are what the last test looks at
let client: any;

beforeAll(async () => {
  await makeClient(folder);
  client = await import(path.join(folder, 'client.js'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the description of the API', () => {
  it.each([
    ['whole', () => describeApi(actions)],
    ['for programs', describeForPrograms],
  ])('%s passes the linter without a warning', (name, describeIt) => {
    const file = path.join(folder, `${name.replace(' ', '-')}.json`);
    writeFileSync(file, JSON.stringify(describeIt()));
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const run = ['node_modules/@redocly/cli/bin/cli.js', 'lint', file, '--format=json'];
    const said = JSON.parse(execFileSync(process.execPath, run, { env, encoding: 'utf8', timeout: 60_000 })) as object;
    expect(said).toMatchObject({ totals: { errors: 0, warnings: 0, ignored: 0 }, problems: [] });
  });
});

describe('the client package', () => {
  async function connect(more: { lose?: number } = {}) {
    const w = await world();
    const { text, id, secretHash } = newKeyText(systemRandom);
    const createdAtMs = w.now().getTime();
    await w.ports.apiKeyDesk.create({
      ...{ id, secretHash, name: 'Tests', permissions: ['issues.read', 'resources.write'] },
      ...{ portals: 'all', directories: 'all', createdBy: 'Ada', createdAtMs, expiresAtMs: createdAtMs + 3_600_000 },
    });
    let lost = 0;
    const fetch = async (request: Request): Promise<Response> => {
      const response = await viaHttp(w.api, request);
      if (lost++ < (more.lose ?? 0)) throw new TypeError('the answer was lost');
      return response;
    };
    return { w, latchkey: client.createLatchkeyClient({ origin: 'https://portal.example', key: text, fetch }) };
  }

  it('calls operations with its key, and throws refusals with their code', async () => {
    const { latchkey } = await connect();
    const query = { portal: 'demo' };
    const { data } = await latchkey.GET('/admin/user-issues', { params: { query } });
    expect(data).toEqual({ issues: [] });
    const wrong = latchkey.GET('/admin/user-issues/{alias}/{id}', {
      params: { path: { alias: 'demo', id: '1790000000000-a' } },
    });
    await expect(wrong).rejects.toMatchObject({ name: 'LatchkeyError', status: 404, problem: { code: 'not-found' } });
  });

  it('sends a creation again whose answer was lost, and it happens once', async () => {
    const { w, latchkey } = await connect({ lose: 1 });
    const recovery = { needed: 1, allowed: ['email-code', 'token-code'], categories: 1 };
    const body = { alias: 'lab', name: 'Lab', directory: 'corp', languages: ['en'], recovery };
    const { data } = await latchkey.POST('/admin/resources', { body });
    expect(data?.config).toMatchObject(body);
    expect(await w.ports.resources.list()).toHaveLength(1);
  });

  it('reads pages until there is none behind', async () => {
    const answers = [{ cursor: 'b', rows: [1] }, { cursor: 'c', rows: [2] }, { rows: [3] }];
    const asked: (string | undefined)[] = [];
    const rows: number[] = [];
    for await (const page of client.pages(async (cursor?: string) => {
      asked.push(cursor);
      return { data: answers[asked.length - 1] };
    }))
      rows.push(...page.rows);
    expect([asked, rows]).toEqual([
      [undefined, 'b', 'c'],
      [1, 2, 3],
    ]);
  });

  it('knows paths, inputs and outputs by their types', () => {
    const faultsOf = (line: string): number => {
      const file = path.join(folder, 'sample.ts');
      const head =
        "import { createLatchkeyClient } from './client.js';\nconst api = createLatchkeyClient({ origin: '', key: '' });\n";
      writeFileSync(file, head + line);
      const program = ts.createProgram([file], {
        ...{ strict: true, noEmit: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022 },
        ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
      });
      return ts.getPreEmitDiagnostics(program).length;
    };
    expect(
      faultsOf(
        "const { data } = await api.GET('/admin/api-keys'); const s: string | undefined = data?.apiKeys[0]?.name; export { s };",
      ),
    ).toBe(0);
    expect(faultsOf("await api.GET('/admin/nothing'); export {};")).toBeGreaterThan(0);
    expect(
      faultsOf(
        "const { data } = await api.GET('/admin/api-keys'); const n: number = data!.apiKeys[0]!.name; export { n };",
      ),
    ).toBeGreaterThan(0);
  });
});
