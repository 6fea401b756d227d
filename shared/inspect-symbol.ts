/** Node's hook for `util.inspect`, by its registered symbol so that browsers can load the module too. */
export const inspect: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never;
