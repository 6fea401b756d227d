import path from 'node:path';
import { pathToFileURL } from 'node:url';

// Runs one copy of a function, as Lambda's runtime does: load the bundle once, then one invocation at a time.
// JavaScript, not TypeScript: every copy would load the part of Node that strips types, which takes longer than its bundle.

/** @typedef {{ id: number, event: unknown, context: { requestId: string, deadline: number } }} Invocation */
/** @typedef {(event: unknown, context: object) => Promise<unknown>} Handler */

const { LAMBDA_TASK_ROOT = '', _HANDLER = '' } = process.env;
const [file, name] = _HANDLER.split('.');

/** @type {Record<string, Handler>} */
const bundle = await import(pathToFileURL(path.join(LAMBDA_TASK_ROOT, `${file}.mjs`)).href);
const handler = bundle[name];
if (!handler) throw new Error(`${file}.mjs exports no ${name}`);

process.on('message', (/** @type {Invocation} */ { id, event, context }) => {
  const given = {
    functionName: process.env['AWS_LAMBDA_FUNCTION_NAME'],
    functionVersion: '$LATEST',
    memoryLimitInMB: process.env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
    awsRequestId: context.requestId,
    getRemainingTimeInMillis: () => context.deadline - Date.now(),
  };
  void (async () => handler(event, given))().then(
    (result) => process.send?.({ id, result }),
    (problem) => {
      console.error(problem);
      process.send?.({ id, error: problem instanceof Error ? problem.name : 'Error' });
    },
  );
});
process.channel?.ref();
process.send?.({ isReady: true });
