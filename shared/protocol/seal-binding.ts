import * as z from 'zod';
import { DirectoryId, JobKind, OperationId } from './job.ts';

/*
 * Apart from `sealing.ts`: the cloud names it in views and never seals, so that its functions do not start with the library
 * that does.
 */

/**
 * What a sealed part is bound to. It is authenticated as additional data: a sealed password that is moved to another
 * operation, directory, person or kind of job does not open.
 */
export const SealBinding = z.strictObject({
  operation: OperationId,
  directory: DirectoryId,
  /** The login as the person typed it. */
  login: z.string().min(1).max(256),
  kind: JobKind,
});
export type SealBinding = z.infer<typeof SealBinding>;
