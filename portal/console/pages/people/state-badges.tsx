import type { PersonRow, PersonState } from '#shared/api/people-views.ts';
import { useTexts } from '../../app/console-context.ts';
import { Badge } from '../../ui/badge.tsx';
import type { BadgeTone } from '../../ui/badge.tsx';
import { peopleTexts } from './texts.ts';

const tones: Readonly<Record<PersonState, BadgeTone>> = {
  active: 'good',
  deactivated: 'bad',
  gone: 'quiet',
  waiting: 'warn',
  disabled: 'warn',
  expired: 'warn',
};

/** How somebody is, and whether nobody may help them here. */
export function StateBadges({ person }: { person: Pick<PersonRow, 'state' | 'isProtected'> }) {
  const words = useTexts(peopleTexts);
  return (
    <>
      <Badge tone={tones[person.state]}>{words.states[person.state]}</Badge>
      {person.isProtected && (
        <>
          {' '}
          <Badge tone="info">{words.protected}</Badge>
        </>
      )}
    </>
  );
}
