import * as z from 'zod';
import { AdminRole } from '../domain/admin-roles.ts';
import { AdminLanguage, AdminPlaces } from './administrator-views.ts';
import { TypedCode, TypedRecoveryCode } from './inputs.ts';
import { PasskeyAssertion, PasskeyAttestation, PasskeyName } from './passkeys.ts';
import { NewMailAddress } from './restore-views.ts';

/** The address that an administrator signs in with, in its one form. Latin letters alone (THREATS E11). */
export const AdminMail = NewMailAddress.transform((mail) => mail.toLowerCase());

/** What an administrator is called, in lists and in what they decide. */
export const AdminName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u);

/** A password of the console as it was typed. Long enough for any phrase, short enough that hashing it costs the same. */
export const TypedAdminPassword = z.string().min(1).max(256);

const password = { by: z.literal('password'), password: TypedAdminPassword };
const code = { code: TypedCode };
const recoveryCode = { recoveryCode: TypedRecoveryCode };
const passkey = z.strictObject({ by: z.literal('passkey'), assertion: PasskeyAssertion });

/** Both factors at once: nobody learns which of them was wrong. A recovery code stands in the place of the app's code. */
export const AdminProof = z.union([
  z.strictObject({ ...password, ...code }),
  z.strictObject({ ...password, ...recoveryCode }),
  passkey,
]);
export type AdminProof = z.infer<typeof AdminProof>;

/** The same, with who it is: a passkey says so by itself. */
export const AdminSignIn = z.union([
  z.strictObject({ mail: AdminMail, ...password, ...code }),
  z.strictObject({ mail: AdminMail, ...password, ...recoveryCode }),
  passkey,
]);
export type AdminSignIn = z.infer<typeof AdminSignIn>;

/** What stands behind `#t=` in a link by which an administrator sets up how they sign in. */
export const SetupToken = z.string().regex(/^[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}$/);

/** A new passkey, as the browser made it. */
export const NewAdminPasskey = z.strictObject({ name: PasskeyName, attestation: PasskeyAttestation });

/** An app that was shown a key: what came with the key, and the app's first code. */
export const NewAdminApp = z.strictObject({ app: z.string().regex(/^[A-Za-z0-9_.-]{40,2000}$/), code: TypedCode });
export type NewAdminApp = z.infer<typeof NewAdminApp>;

/** How an administrator will sign in: by a passkey, or by a password and an app. */
export const AdminSetup = z.union([
  z.strictObject({ token: SetupToken, by: z.literal('passkey'), passkey: NewAdminPasskey }),
  z.strictObject({ token: SetupToken, by: z.literal('password'), password: TypedAdminPassword, app: NewAdminApp }),
]);
export type AdminSetup = z.infer<typeof AdminSetup>;

/** An administrator, in addresses. */
export const AdministratorId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

const ownersSeeAll = ({ role, portals, directories }: z.infer<typeof RoleAndPlaces>): boolean =>
  role !== 'owner' || (portals === 'all' && directories === 'all');
const RoleAndPlaces = z.strictObject({ role: AdminRole, ...AdminPlaces.shape });

/** What somebody may do, and where. Who decides on who administers looks after everything. */
export const AdministratorChange = RoleAndPlaces.refine(ownersSeeAll, 'an owner looks after everything');
export type AdministratorChange = z.infer<typeof AdministratorChange>;

/** Who somebody is to be. */
export const NewAdministrator = z
  .strictObject({ name: AdminName, mail: AdminMail, ...RoleAndPlaces.shape, language: AdminLanguage })
  .refine(ownersSeeAll, 'an owner looks after everything');
export type NewAdministrator = z.infer<typeof NewAdministrator>;
