interface Issue {
  readonly code: string;
  readonly expected?: string;
}

/**
 * Stands in for zod's English messages, which nobody reads: callers get path and code, and the log of a function never
 * quotes an error. What is wrong is still told by its code.
 */
export default () => ({ localeError: ({ code, expected }: Issue): string => `${code} ${expected ?? ''}`.trimEnd() });
