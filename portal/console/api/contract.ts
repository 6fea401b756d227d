import type { RegisteredAction } from '#functions/actions/registry.ts';
import type { InputOfAction, OutputOfAction } from '../../api/contract.ts';

type Registered = RegisteredAction;

/** What the console may call: what is for administrators, and how one becomes one (ids that begin with `admin`). */
export type ConsoleCall = Extract<Registered, { standing: 'admin' }> | Extract<Registered, { id: `admin${string}` }>;
export type ConsoleActionId = ConsoleCall['id'];

type ActionOf<Id extends ConsoleActionId> = Extract<ConsoleCall, { id: Id }>;

/** What the declaration of an operation takes. */
export type ConsoleInput<Id extends ConsoleActionId> = InputOfAction<ActionOf<Id>>;

/** What it answers. */
export type ConsoleOutput<Id extends ConsoleActionId> = OutputOfAction<ActionOf<Id>>;
