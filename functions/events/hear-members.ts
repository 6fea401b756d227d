import type { MembersMessage, UnitsMessage } from '#shared/protocol/bridge-message.ts';
import type { Context } from './hear-bridge.ts';

/** What a bridge found or listed for an administrator who waits for it. What nobody asked for, or came before, is left. */
export async function hearMembers(message: UnitsMessage | MembersMessage, context: Context): Promise<void> {
  const { ports, now, log } = context;
  const { directory, order, bridge, problem } = message;
  const key = { directory, order, bridge };
  const more = problem === undefined ? {} : { problem };
  const isKept =
    message.type === 'units'
      ? await ports.memberReports.keepUnits(key, { ...unitsOf(message), ...more }, now())
      : await ports.memberReports.keepPage(key, message.page, { ...pageOf(message), ...more }, now());
  if (!isKept) log.info('member-list-left', { directory });
}

const unitsOf = ({ units, isCutOff }: UnitsMessage) => ({ units, isCutOff });
const pageOf = ({ objectGuids, isLast }: MembersMessage) => ({ objectGuids, isLast });
