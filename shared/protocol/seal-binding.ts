import * as z from 'zod';
import { DirectoryId, JobKind, OperationId } from './job.ts';

/*
 * Apart from `sealing.ts`: the cloud names it in views and never seals, so that its functions do not start with the library
 * that does.
 */

/**
 * What a sealed part is bound to. It is authenticated as additional data: a sealed password that is moved to another
 * operation, directory, person or kind of job does not open, and neither does one that was to work once and is to last.
 */
export const SealBinding = z.strictObject({
  operation: OperationId,
  directory: DirectoryId,
  /** The login as the person typed it. */
  login: z.string().min(1).max(256),
  kind: JobKind,
  /**
   * A password that a helper made, for a single sign-in. The bridge works out from the job whether it must be one: a cloud that
   * calls such a password the person's own, and leaves out that it has to be changed, has nothing that opens.
   */
  isOneTime: z.literal(true).exactOptional(),
});
export type SealBinding = z.infer<typeof SealBinding>;
