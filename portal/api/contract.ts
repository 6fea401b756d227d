import type * as z from 'zod';
import type { RegisteredAction } from '#functions/actions/registry.ts';

/** The operations that the portal may call. */
export type PortalCall = Exclude<RegisteredAction, { standing: 'admin' } | { id: `admin${string}` }>;
export type ActionId = PortalCall['id'];

type ActionOf<Id extends ActionId> = Extract<PortalCall, { id: Id }>;

// A part that an action does not declare defaults to `undefined` in its type and is left out of the input.
type Part<Name extends string, Schema> = Schema extends z.ZodType
  ? z.input<Schema> extends undefined
    ? unknown
    : { readonly [N in Name]: z.input<Schema> }
  : unknown;

/** What the declaration of an operation takes. */
export type InputOfAction<A extends RegisteredAction> = Part<'params', NonNullable<A['params']>> &
  Part<'query', NonNullable<A['query']>> &
  Part<'body', NonNullable<A['body']>>;
export type InputOf<Id extends ActionId> = InputOfAction<ActionOf<Id>>;

/** What it answers. */
export type OutputOfAction<A extends RegisteredAction> = z.output<A['output']>;
export type OutputOf<Id extends ActionId> = OutputOfAction<ActionOf<Id>>;
