import type { BatchOutcome, PersonRow } from '#shared/api/people-views.ts';
import { useTexts } from '../app/console-context.ts';
import { batchTexts } from './batch-texts.ts';

/** Somebody for whom it was not done, and why. */
export interface Left {
  readonly person: PersonRow;
  readonly outcome: Exclude<BatchOutcome, 'done'>;
}

/** More than this nobody reads; the audit trail has all of them. */
const shownAtMost = 200;

/** By name for whom something was not done. */
export function NotDone({ left }: { left: readonly Left[] }) {
  const words = useTexts(batchTexts);
  if (left.length === 0) return null;
  return (
    <details>
      <summary>{words.left(left.length)}</summary>
      <ul class="plain">
        {left.slice(0, shownAtMost).map(({ person, outcome }) => (
          <li key={person.guid}>
            {person.displayName}{' '}
            <span class="soft">
              ({person.login}): {words.outcomes[outcome]}
            </span>
          </li>
        ))}
        {left.length > shownAtMost && <li>{words.more(left.length - shownAtMost)}</li>}
      </ul>
    </details>
  );
}
