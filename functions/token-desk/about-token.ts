import * as z from 'zod';
import { TokenId, TypedSerial } from '#shared/api/inputs.ts';
import { PersonGuid } from '#shared/api/people-views.ts';
import { DirectoryId } from '#shared/protocol/job.ts';

/** What every operation about something of one directory declares. */
const ofDirectory = {
  group: 'admin',
  standing: 'admin',
  scope: ({ params }: { readonly params: { readonly directory: string } }) => ({ directory: params.directory }),
} as const;

/** What every operation about one token of a person declares. */
export const aboutOwnedToken = {
  ...ofDirectory,
  params: z.strictObject({ directory: DirectoryId, guid: PersonGuid, id: TokenId }),
} as const;

/** What every operation about one device declares, whoever has it. */
export const aboutDevice = {
  ...ofDirectory,
  params: z.strictObject({ directory: DirectoryId, serial: TypedSerial }),
} as const;

/** What every operation that changes a token, and answers nothing more than that, declares. */
export const changesToken = { output: z.undefined(), status: 204, perAddressPerMinute: 60, isAudited: true } as const;
