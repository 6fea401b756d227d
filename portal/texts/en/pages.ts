import type { PageTexts } from '../page-texts.ts';
import { activity } from './activity.ts';
import { chat } from './chat.ts';
import { details } from './details.ts';
import { enrolment } from './enrolment.ts';
import { environments } from './environments.ts';
import { login } from './login.ts';
import { passkeys } from './passkeys.ts';
import { passwordAge } from './password-age.ts';
import { phones } from './phones.ts';
import { profile } from './profile.ts';
import { recoveryCodes } from './recovery-codes.ts';
import { restore } from './restore.ts';
import { tokens } from './tokens.ts';

/** What the pages say that are loaded when they are needed, in English. */
export const pages: PageTexts = {
  activity,
  chat,
  details,
  enrolment,
  environments,
  login,
  passkeys,
  passwordAge,
  phones,
  profile,
  recoveryCodes,
  restore,
  tokens,
  elsewhere:
    'We don’t know you from this device or this place yet. So please show in one more way that it’s you. Next time we know you there.',
};
