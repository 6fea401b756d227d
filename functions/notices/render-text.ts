import { fill } from '#shared/domain/notice-templates.ts';
import type { NoticeTemplate } from '#shared/domain/notice-templates.ts';
import type { FunctionConfig } from '../environment.ts';
import { findPortal } from '../flows/find-portal.ts';
import type { TextMessage } from '../ports/text-sender.ts';
import type { TextNotice } from './notice.ts';
import { ourTemplate } from './templates/load.ts';

/**
 * Turns a notice into a text message. The last line of a code binds it to the portal's address (origin-bound one-time
 * codes, WICG): a phone fills it in there and on no other page. The address is the configuration's (THREATS W1).
 */
export async function renderText(
  notice: TextNotice & { to: string },
  config: FunctionConfig,
  own?: NoticeTemplate,
): Promise<TextMessage> {
  const portal = oneLine(findPortal(config, notice.portal)?.portal.name ?? notice.portal);
  const { code, minutes } = 'code' in notice ? notice : { code: '', minutes: 0 };
  const { body } = own ?? (await ourTemplate(notice.kind, notice.language));
  const said = fill(body, { portal, code, minutes: String(minutes) });
  const binding = `@${new URL(config.portalOrigin).hostname} #${code}`;
  return { to: notice.to, text: notice.kind === 'text-code' ? `${said}\n\n${binding}` : said };
}

/** A long name would make two messages of one; a line break, a second binding. */
const oneLine = (text: string): string => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}@#]+/gu, ' ').slice(0, 30);
