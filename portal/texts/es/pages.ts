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

/** What the pages say that are loaded when they are needed, in Spanish. */
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
    'Todavía no le conocemos desde este dispositivo o este lugar. Por eso, demuestre de una forma más que es usted, por favor. La próxima vez le conoceremos allí.',
};
