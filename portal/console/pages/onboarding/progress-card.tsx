import { useState } from 'preact/hooks';
import type { PersonRow } from '#shared/api/people-views.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { factorNames } from '../../names.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { peopleTexts } from '../people/texts.ts';
import { csvLine } from './csv.ts';
import { onboardingTexts } from './texts.ts';
import { walk } from './walk.ts';

interface Counts {
  readonly enrolled: number;
  readonly invited: number;
  readonly notInvited: number;
  readonly cannot: number;
}
const nothing: Counts = { enrolled: 0, invited: 0, notInvited: 0, cannot: 0 };

/** Counts everybody, and exports them: only when somebody wants it, for both look at everybody. */
export function ProgressCard({ directory }: { directory: string }) {
  const words = useTexts(onboardingTexts);
  const states = useTexts(peopleTexts).states;
  const names = useTexts(factorNames);
  const { language } = useConsole();
  const task = useTask();
  const [counts, setCounts] = useState<Counts>();
  const [doing, setDoing] = useState<'count' | 'export'>();

  const look = async (what: 'count' | 'export'): Promise<void> => {
    setDoing(what);
    let so = nothing;
    const lines = [csvLine(words.csv)];
    setCounts(so);
    const done = await task.run(() =>
      walk(directory, 'all', (people) => {
        so = people.reduce((sum, row) => ({ ...sum, [kindOf(row)]: sum[kindOf(row)] + 1 }), so);
        setCounts(so);
        if (what === 'count') return;
        for (const row of people) {
          const setUp = row.enrolled.map((each) => names[each]).join('; ');
          const { login, displayName, mail = '', state, invitedAt = '', resources } = row;
          const cells = [directory, login, displayName, mail, states[state], setUp, invitedAt, resources.join('; ')];
          lines.push(csvLine(cells));
        }
      }),
    );
    setDoing(undefined);
    if (done && what === 'export') save(lines, `enrolment-${directory}.csv`);
  };
  const all = counts && counts.enrolled + counts.invited + counts.notInvited + counts.cannot;
  const able = counts && all !== undefined ? all - counts.cannot : 0;
  const number = (count: number): string => count.toLocaleString(language);
  return (
    <section class="card">
      <h2>{words.progress}</h2>
      <TroubleNotice trouble={task.trouble} />
      {counts && all !== undefined && (
        <>
          <ProgressBar label={words.enrolled} done={counts.enrolled} all={Math.max(able, 1)} />
          <DefinitionList
            items={[
              [words.all, number(all)],
              [words.enrolled, number(counts.enrolled)],
              [words.invited, number(counts.invited)],
              [words.notInvited, number(counts.notInvited)],
              [words.cannot, number(counts.cannot)],
            ]}
          />
        </>
      )}
      <p class="small soft">{words.countHint}</p>
      <div class="buttons">
        <button type="button" class="button" aria-disabled={task.isBusy} onClick={() => void look('count')}>
          {doing === 'count' ? words.counting : counts ? words.countAgain : words.count}
        </button>
        <button type="button" class="button" aria-disabled={task.isBusy} onClick={() => void look('export')}>
          {doing === 'export' ? words.exporting : words.export}
        </button>
      </div>
      <p class="small soft">{words.exportHint}</p>
    </section>
  );
}

function kindOf({ enrolled, state, invitedAt }: PersonRow): keyof Counts {
  if (state !== 'active') return 'cannot';
  if (enrolled.some((factor) => factor !== 'bootstrap-code')) return 'enrolled';
  return invitedAt === undefined ? 'notInvited' : 'invited';
}

/** A file of the page's own making; with a mark by which spreadsheets know that it is UTF-8. */
function save(lines: readonly string[], name: string): void {
  const url = URL.createObjectURL(new Blob(['\u{FEFF}', ...lines], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
