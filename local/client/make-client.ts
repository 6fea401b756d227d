import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { actions } from '#functions/actions/registry.ts';
import { describeApi } from '#functions/http/openapi.ts';
import latchkey from '../../package.json' with { type: 'json' };

const source = path.join(import.meta.dirname, 'source');

/** What programs may call: the operations for administrators. */
export const describeForPrograms = (): object => describeApi(actions.filter(({ standing }) => standing === 'admin'));

/**
 * Writes the npm package `latchkey-client`: types from the description of the API, and the few lines around `openapi-fetch`
 * that know keys, repeats, pages and refusals. Nothing of it is committed.
 * @param folder is made anew
 */
export async function makeClient(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const description = JSON.stringify(describeForPrograms(), null, 2);
  await writeFile(path.join(folder, 'openapi.json'), `${description}\n`);
  await writeFile(path.join(folder, 'schema.d.ts'), astToString(await openapiTypescript(description)));
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of ['client.ts', 'README.md']) await cp(path.join(source, file), path.join(folder, file));
  compile(path.join(folder, 'client.ts'));
  await rm(path.join(folder, 'client.ts'));
}

const manifest = {
  name: 'latchkey-client',
  version: latchkey.version,
  description: 'Typed client of the Latchkey API for administrators',
  license: latchkey.license,
  type: 'module',
  engines: { node: '>=20' },
  exports: { '.': { types: './client.d.ts', default: './client.js' }, './openapi.json': './openapi.json' },
  dependencies: { 'openapi-fetch': latchkey.devDependencies['openapi-fetch'] },
};

/** JavaScript and declarations beside it. @throws Error with what the compiler says */
function compile(file: string): void {
  const program = ts.createProgram([file], {
    ...{
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    },
    ...{
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      strict: true,
      declaration: true,
      skipLibCheck: true,
      types: [],
    },
  });
  const { diagnostics } = program.emit();
  const faults = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (faults.length === 0) return;
  throw new Error(
    ts.formatDiagnostics(faults, {
      getCanonicalFileName: String,
      getCurrentDirectory: process.cwd,
      getNewLine: () => '\n',
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.resolve(process.argv[2] ?? 'dist/latchkey-client');
  await makeClient(folder);
  console.log(`Written: ${folder}\nTry it: npm pack ${folder}`);
}
