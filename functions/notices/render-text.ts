import type { Language } from '#shared/api/views.ts';
import type { FunctionConfig } from '../environment.ts';
import { findPortal } from '../flows/find-portal.ts';
import type { TextMessage } from '../ports/text-sender.ts';
import type { TextNotice } from './notice.ts';

interface Facts {
  readonly portal: string;
  readonly code: string;
  readonly minutes: number;
}
type Words = Record<TextNotice['kind'], (facts: Facts) => string>;

/**
 * What text messages say: the code first, for it shows on a watch; no link, for a message with one teaches people to tap.
 * Letters of the GSM alphabet only, so that a message stays one message.
 */
const words: Record<Language, Words> = {
  en: {
    'text-code': ({ portal, code, minutes }) =>
      `${code} is your code for ${portal}. It works once, for ${minutes} minutes. Nobody will ever ask you for it.`,
    'text-number-gone': ({ portal }) =>
      `${portal}: codes no longer go to this number. Not your doing? Please call your help desk.`,
  },
  de: {
    'text-code': ({ portal, code, minutes }) =>
      `${code} ist Ihr Code für ${portal}. Er gilt einmal, ${minutes} Minuten lang. Niemand wird Sie danach fragen.`,
    'text-number-gone': ({ portal }) =>
      `${portal}: Codes gehen nicht mehr an diese Nummer. Waren Sie das nicht? Bitte rufen Sie Ihren Helpdesk an.`,
  },
};

/**
 * Turns a notice into a text message. The last line of a code binds it to the portal's address (origin-bound one-time
 * codes, WICG): a phone fills it in there and on no other page. The address is the configuration's (THREATS W1).
 */
export function renderText(notice: TextNotice & { to: string }, config: FunctionConfig): TextMessage {
  const portal = oneLine(findPortal(config, notice.portal)?.portal.name ?? notice.portal);
  const facts = 'code' in notice ? notice : { code: '', minutes: 0 };
  const said = words[notice.language][notice.kind]({ portal, code: facts.code, minutes: facts.minutes });
  const binding = `@${new URL(config.portalOrigin).hostname} #${facts.code}`;
  return { to: notice.to, text: notice.kind === 'text-code' ? `${said}\n\n${binding}` : said };
}

/** A long name would make two messages of one; a line break, a second binding. */
const oneLine = (text: string): string => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}@#]+/gu, ' ').slice(0, 30);
