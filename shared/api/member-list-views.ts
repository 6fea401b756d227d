import * as z from 'zod';
import { DirectoryId, OperationId } from '../protocol/job.ts';
import { FoundUnit, Unit, UnitKind, UnitName } from '../protocol/member-list.ts';
import { PersonRow } from './people-views.ts';

export const UnitSearchKey = z.strictObject({ directory: DirectoryId, search: OperationId });
export const MemberListKey = z.strictObject({ directory: DirectoryId, list: OperationId });

/** Which groups or OUs are looked for: those whose name begins so. */
export const UnitSearch = z.strictObject({ unit: UnitKind, beginning: UnitName.default('') });

/** `waiting`: the bridge has not answered yet; ask again. `failed`: it could not look, and says why. */
const state = z.enum(['waiting', 'done', 'failed']);

/** Groups or OUs that were found, at most 50. */
export const UnitsView = z.strictObject({
  state,
  units: z.array(FoundUnit),
  /** There are more that begin so. */
  isCutOff: z.boolean(),
  problem: z.string().optional(),
});
export type UnitsView = z.infer<typeof UnitsView>;

/** Whose members are listed. */
export const MemberListRequest = z.strictObject({ of: Unit });

/**
 * Some of the people of a group or OU whom the caller looks after, in no order. `waiting`: what `cursor` asked for has not
 * come yet; ask for the same again. A list that `failed` is not whole, also where some of it came before.
 */
export const MembersView = z.strictObject({
  state,
  people: z.array(PersonRow),
  problem: z.string().optional(),
  cursor: z.string().optional(),
});
export type MembersView = z.infer<typeof MembersView>;
