import type { UserIssueView } from '#shared/api/restore-views.ts';
import { useTexts } from '../../app/console-context.ts';
import { factorNames, lostNames } from '../../names.ts';
import { BadgeList } from '../../ui/badge-list.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { StateBadge } from './state-badge.tsx';
import { issueTexts } from './texts.ts';

/** What is lost, what remains and what was never there: what there is to decide about, in one look. */
export function IssueGlance({ issue }: { issue: UserIssueView }) {
  const words = useTexts(issueTexts);
  const names = useTexts(factorNames);
  const lost = useTexts(lostNames);
  return (
    <section class="card">
      <h2>{words.glance}</h2>
      <DefinitionList
        items={[
          [words.state, <StateBadge state={issue.state} />],
          [words.lost, <BadgeList tone="bad" items={issue.lost.map((each) => lost[each])} />],
          [
            words.remaining,
            <BadgeList tone="good" items={issue.remaining.map((each) => names[each])} none={words.nothingRemains} />,
          ],
          [
            words.absent,
            <BadgeList items={issue.absent.map((each) => names[each])} none={words.nothingAbsent} />,
            'wide',
          ],
        ]}
      />
    </section>
  );
}
