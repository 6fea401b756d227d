import type { IssueState } from '#shared/api/restore-views.ts';
import { useTexts } from '../../app/console-context.ts';
import { Badge } from '../../ui/badge.tsx';
import type { BadgeTone } from '../../ui/badge.tsx';
import { issueTexts } from './texts.ts';

const tones: Readonly<Record<IssueState, BadgeTone>> = {
  waiting: 'warn',
  verified: 'good',
  refused: 'bad',
  cancelled: 'quiet',
  expired: 'quiet',
};

/** How far a request is. */
export const StateBadge = ({ state }: { state: IssueState }) => (
  <Badge tone={tones[state]}>{useTexts(issueTexts).states[state]}</Badge>
);
