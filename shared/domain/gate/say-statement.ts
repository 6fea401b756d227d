import type { GateStatement } from './describe.ts';

const list = (factors: readonly string[]): string => factors.join(', ');

/** A statement of a gate in one plain English sentence, for programs; the console says it in its languages. */
export function sayStatement(statement: GateStatement): string {
  switch (statement.code) {
    case 'all-of':
      return `All of these have to be shown: ${list(statement.factors)}.`;
    case 'any-of':
      return `${statement.isFurther ? 'In addition, any' : 'Any'} ${statement.count} of these: ${list(statement.factors)}.`;
    case 'categories':
      return `They have to come from ${statement.count} kinds: something one knows, something one has.`;
    case 'weight':
      return `Together they have to weigh ${statement.needed}: ${list(statement.weights.map(({ factor, weight }) => `${factor} ${weight}`))}.`;
    case 'one-of-pair':
      return `Of ${statement.factors.join(' and ')} only one counts.`;
    case 'never-alone':
      return 'Security questions never open anything alone.';
    case 'enough-alone':
      return 'A code that an administrator handed out is enough alone.';
    case 'never-needed':
      return `Allowed, and yet never needed: ${list(statement.factors)}.`;
  }
}
