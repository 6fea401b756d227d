import path from 'node:path';
import { pathToFileURL } from 'node:url';

// Runs one copy of a function, as Lambda's runtime does: load the bundle once, then one invocation at a time.
interface Invocation {
  readonly id: number;
  readonly event: unknown;
  readonly context: { readonly requestId: string; readonly deadline: number };
}

const { LAMBDA_TASK_ROOT = '', _HANDLER = '' } = process.env;
const [file, name] = _HANDLER.split('.') as [string, string];

type Handler = (event: unknown, context: object) => Promise<unknown>;
const bundle = (await import(pathToFileURL(path.join(LAMBDA_TASK_ROOT, `${file}.mjs`)).href)) as Record<
  string,
  Handler
>;
const handler = bundle[name];
if (!handler) throw new Error(`${file}.mjs exports no ${name}`);

process.on('message', ({ id, event, context }: Invocation) => {
  const given = {
    functionName: process.env['AWS_LAMBDA_FUNCTION_NAME'],
    functionVersion: '$LATEST',
    memoryLimitInMB: process.env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
    awsRequestId: context.requestId,
    getRemainingTimeInMillis: () => context.deadline - Date.now(),
  };
  void (async () => handler(event, given))().then(
    (result: unknown) => process.send?.({ id, result }),
    (problem: unknown) => {
      console.error(problem);
      process.send?.({ id, error: problem instanceof Error ? problem.name : 'Error' });
    },
  );
});
process.channel?.ref();
process.send?.({ isReady: true });
