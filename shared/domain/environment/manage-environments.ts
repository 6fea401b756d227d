import type { KnownEnvironment } from './environment.ts';

/** Forgets one environment: nothing of it is kept, and the next sign-in from there is a new one. */
export const forgetEnvironment = (known: readonly KnownEnvironment[], id: string): KnownEnvironment[] =>
  known.filter((environment) => environment.id !== id);

/** Marks one as trusted, or no longer. */
export const trustEnvironment = (
  known: readonly KnownEnvironment[],
  id: string,
  isTrusted: boolean,
): KnownEnvironment[] =>
  known.map((environment) => (environment.id === id ? { ...environment, isTrusted } : environment));

/** Gives one the person's own name; an empty one takes it away. */
export function labelEnvironment(known: readonly KnownEnvironment[], id: string, label: string): KnownEnvironment[] {
  const text = label.trim().slice(0, 40);
  return known.map((environment) => {
    if (environment.id !== id) return environment;
    const rest: KnownEnvironment = { ...environment };
    delete rest.label;
    return text === '' ? rest : { ...rest, label: text };
  });
}
