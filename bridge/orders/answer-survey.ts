import type { SurveyMessage } from '#shared/protocol/bridge-message.ts';
import type { DirectoryOrder } from '#shared/protocol/directory-order.ts';
import { protocolVersion } from '#shared/protocol/job.ts';
import type { DirectorySurvey } from '../connectors/directory-connector.ts';
import type { OrderHandlerDeps } from './order-handler.ts';

/** A queue message may have 256 KiB, a third of it goes to base64. */
const largestBytes = 150_000;
const nothing: DirectorySurvey = { ous: [], groups: [], members: [], chosen: 0, isCutOff: false };

/** Counts people for who has to choose what is imported, and says so when it could not. */
export async function answerSurvey(
  deps: Pick<OrderHandlerDeps, 'connector' | 'names' | 'now' | 'roster' | 'send'>,
  order: DirectoryOrder & { kind: 'survey' },
): Promise<void> {
  const counted = await deps.connector
    .survey(order.scope)
    .catch((error: unknown) => ({ ...nothing, problem: String((error as Error).message).slice(0, 300) }));
  await deps.send({
    ...{ version: protocolVersion, type: 'survey' as const, ...deps.names },
    ...{ sentAt: deps.now().toISOString(), order: order.id, present: deps.roster.count() },
    ...thatFits(counted),
  });
}

/** Long names and many of them: what is over is left out, and said to be. */
function thatFits(
  survey: DirectorySurvey & { problem?: string },
): Pick<SurveyMessage, 'ous' | 'groups' | 'members' | 'chosen' | 'isCutOff' | 'problem'> {
  const ous = survey.ous.filter(({ dn }) => dn.length <= 1000).map((each) => ({ ...each }));
  const groups = survey.groups.filter(({ dn }) => dn.length <= 1000).map((each) => ({ ...each }));
  while (Buffer.byteLength(JSON.stringify([ous, groups])) > largestBytes) (groups.length > 0 ? groups : ous).pop();
  const isCutOff = survey.isCutOff || ous.length < survey.ous.length || groups.length < survey.groups.length;
  const { chosen, problem } = survey;
  return {
    ...{ ous, groups, chosen, isCutOff, members: survey.members.map((each) => ({ ...each })) },
    ...(problem !== undefined && { problem }),
  };
}
