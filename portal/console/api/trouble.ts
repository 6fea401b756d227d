import type { ProblemCode } from '#shared/api/problem.ts';
import type { Refusal } from '../../api/send.ts';

/** Every way in which a request of the console can fail. */
export type ConsoleTroubleCode = ProblemCode | 'offline';

/** A refusal or failure, as a value. */
export type ConsoleTrouble = Refusal & { readonly code: ConsoleTroubleCode };
