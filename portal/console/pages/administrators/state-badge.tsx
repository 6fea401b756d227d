import type { AdministratorView } from '#shared/api/administrator-views.ts';
import { useTexts } from '../../app/console-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { texts } from './texts.ts';

const tones = { invited: 'info', active: 'good', disabled: 'bad' } as const;

/** Whether somebody can sign in. */
export const StateBadge = ({ state }: Pick<AdministratorView, 'state'>) => (
  <Badge tone={tones[state]}>{useTexts(texts).states[state]}</Badge>
);

/** What somebody looks after, in a few words. */
export function placesOf(
  { portals, directories }: Pick<AdministratorView, 'portals' | 'directories'>,
  everything: string,
): string {
  if (portals === 'all' && directories === 'all') return everything;
  return [...new Set([portals, directories].flatMap((each) => (each === 'all' ? [] : each)))].join(', ');
}
