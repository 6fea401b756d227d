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

/** What the pages say that are loaded when they are needed, in German. */
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
    'Von diesem Gerät oder diesem Ort kennen wir Sie noch nicht. Zeigen Sie deshalb bitte auf einem zweiten Weg, dass Sie es sind. Beim nächsten Mal kennen wir Sie dort.',
};
