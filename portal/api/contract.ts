import type * as z from 'zod';
import type { RegisteredAction } from '#functions/actions/registry.ts';

/** The operations that the portal may call. */
export type PortalCall = Exclude<RegisteredAction, { standing: 'admin' }>;
export type ActionId = PortalCall['id'];

type ActionOf<Id extends ActionId> = Extract<PortalCall, { id: Id }>;

// A part that an action does not declare defaults to `undefined` in its type and is left out of the input.
type Part<Name extends string, Schema> = Schema extends z.ZodType
  ? z.input<Schema> extends undefined
    ? unknown
    : { readonly [N in Name]: z.input<Schema> }
  : unknown;

/** What the declaration of an operation takes. */
export type InputOf<Id extends ActionId> = Part<'params', NonNullable<ActionOf<Id>['params']>> &
  Part<'query', NonNullable<ActionOf<Id>['query']>> &
  Part<'body', NonNullable<ActionOf<Id>['body']>>;

/** What it answers. */
export type OutputOf<Id extends ActionId> = z.output<ActionOf<Id>['output']>;
