import * as z from 'zod';
import { decodeSecret } from '../domain/otp/otp-secret.ts';
import { CodeKind, TokenKind } from '../domain/otp/token-kind.ts';
import { isAskable } from '../domain/token-import/read-kind.ts';
import { DirectoryId } from '../protocol/job.ts';
import { PortalAlias, TypedSerial } from './inputs.ts';
import { PersonGuid } from './people-views.ts';
import { TokenName } from './token-views.ts';

/** Who has something. */
export const OwnerView = z.object({
  directory: z.string(),
  /** `objectGUID`, small letters. */
  guid: z.string(),
  /** Absent for somebody whom no bridge reports any more. */
  displayName: z.string().optional(),
  login: z.string().optional(),
});
export type OwnerView = z.infer<typeof OwnerView>;

/** What has become of a device. `withdrawn`: an administrator took it out of use, and nobody can register it. */
export const DeviceState = z.enum(['free', 'taken', 'withdrawn']);
export type DeviceState = z.infer<typeof DeviceState>;

/** A device in stock, or in somebody's hands; never its secret nor its counter. */
export const DeviceView = z.object({
  directory: z.string(),
  serial: z.string(),
  kind: CodeKind,
  state: DeviceState,
  /** Whose it is, or was when it was withdrawn. It stays reserved for who removes it by themselves. */
  owner: OwnerView.optional(),
  importedAt: z.iso.datetime(),
});
export type DeviceView = z.infer<typeof DeviceView>;

/** A page of devices, in the order of their serial numbers. */
export const DeviceList = z.object({ tokens: z.array(DeviceView), cursor: z.string().optional() });
export type DeviceList = z.infer<typeof DeviceList>;

/** A token of a person, as an administrator sees it; never its secret nor its counter. */
export const OwnedTokenView = z.object({
  id: z.string(),
  owner: OwnerView,
  /** As its owner called it. */
  name: z.string(),
  kind: TokenKind,
  serial: z.string().optional(),
  /** Alias of the portal that asks for it; absent when none does. */
  portal: z.string().optional(),
  state: z.enum(['active', 'off', 'unassigned']),
  hasPin: z.boolean(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().optional(),
});
export type OwnedTokenView = z.infer<typeof OwnedTokenView>;

export const OwnedTokenList = z.object({ tokens: z.array(OwnedTokenView), cursor: z.string().optional() });
export type OwnedTokenList = z.infer<typeof OwnedTokenList>;

/** Devices that one request brings; more are more requests. */
export const maxImported = 100;

/** A device to be put into stock. */
const NewDevice = z.strictObject({
  serial: TypedSerial,
  kind: CodeKind.refine(isAskable, 'a suite whose question can be asked'),
  /** Base32: 16 to 64 bytes. */
  secret: z
    .string()
    .max(120)
    .refine((text) => decodeSecret(text).ok, 'base32 of 16 to 64 bytes'),
  counter: z.exactOptional(z.int().min(0)),
});

export const DeviceImport = z.strictObject({
  directory: DirectoryId,
  tokens: z.array(NewDevice).min(1).max(maxImported),
});
export type DeviceImport = z.infer<typeof DeviceImport>;

/** What became of each device. `known`: there is one of that serial number, which is left as it is. */
export const DeviceImportResult = z.object({
  tokens: z.array(z.object({ serial: z.string(), outcome: z.enum(['imported', 'known']) })),
});
export type DeviceImportResult = z.infer<typeof DeviceImportResult>;

/** Who gets a device, and which portal asks for it. */
export const DeviceAssignment = z.strictObject({
  person: PersonGuid,
  portal: PortalAlias,
  name: z.exactOptional(TokenName),
});

/** Whether it was the token's code. It is used up. */
export const CodeTest = z.object({ isRight: z.boolean() });
