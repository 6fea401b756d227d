import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ActionGroup } from '../actions/action.ts';
import { actions } from '../actions/registry.ts';
import { assemblePorts } from '../adapters/assemble.ts';
import { once } from '../adapters/aws-clients.ts';
import { Environment } from '../environment.ts';
import { jsonLog } from '../log.ts';
import { systemRandom } from '../random.ts';
import { createApi } from './api.ts';
import { needsOf } from './needs-of.ts';

/** The function of one trust boundary: its actions, with the ports that they need. */
export function httpEntry(
  group: ActionGroup,
  options: { servesOpenApi?: boolean } = {},
): (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2> {
  const environment = Environment.parse(process.env);
  const door = environment.LATCHKEY_DOOR;
  if (door === undefined) throw new Error('LATCHKEY_DOOR is missing: anybody could pass by the front door');
  const mine = actions.filter((action) => action.group === group);
  const now = (): Date => new Date();
  // Of use when the first answer is there, and no part of a start.
  const recorder = once(async () => (await import('../audit/record-call.ts')).callRecorder(group, systemRandom));
  return createApi({
    actions: mine,
    ports: assemblePorts(needsOf(mine), environment, { now }),
    config: environment.LATCHKEY_CONFIG,
    door,
    log: jsonLog({ function: group }),
    audit: async (call, fields) => (await recorder())(call, fields),
    now,
    random: systemRandom,
    ...(options.servesOpenApi && { openApi: describedOnce }),
  });
}

let description: Promise<object> | undefined;

/** Made when it is first asked for, and kept: anybody may ask. */
const describedOnce = (): Promise<object> =>
  (description ??= import('./api-description.ts').then(({ apiDescription }) => apiDescription()));
