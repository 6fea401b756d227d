import { useState } from 'preact/hooks';
import type { PeopleBatch, PersonRow } from '#shared/api/people-views.ts';
import { call } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { BatchRun } from '../../ui/batch-run.tsx';
import type { Gathered } from './gather.ts';
import { peopleTexts } from './texts.ts';
import type { ManyKind } from './texts.ts';

interface Props {
  readonly kind: ManyKind;
  readonly directory: string;
  readonly portal: string | undefined;
  readonly gathered: Gathered;
  readonly onBack: () => void;
}

/** Does one thing for those who were found. */
export function ManyRun({ kind, directory, portal, gathered: { people, unknown }, onBack }: Props) {
  const { manyTexts: t } = useTexts(peopleTexts);
  const task = useTask();
  const [counts, setCounts] = useState({ done: 0, unchanged: 0, refused: 0 });

  const send = async (guids: string[]): Promise<boolean> => {
    const answer = await task.run(() => call('person.change-many', { body: bodyOf(kind, directory, portal, guids) }));
    if (!answer) return false;
    const count = (outcome: string): number =>
      answer.value.results.filter((result) => result.outcome === outcome).length;
    setCounts(({ done, unchanged, refused }) => ({
      done: done + count('done'),
      unchanged: unchanged + count('unchanged'),
      refused: refused + count('refused'),
    }));
    return true;
  };
  const words = {
    ...{ found: t.found(people.length), first: t.first, running: t.running(people.length), stop: t.stop },
    ...{ start: t.start(people.length), goOn: t.again, ended: t.ended(counts.done, counts.unchanged, counts.refused) },
    ...{ ask: (left: number) => t.ask(kind, left), confirm: () => t.kinds[kind], warn: t.warn[kind] },
  };
  const isDanger = kind === 'deactivate' || kind === 'unassign';
  const noteOf = ({ login }: PersonRow): string => login;
  return (
    <BatchRun title={t.kinds[kind]} {...{ people, noteOf, words, isDanger, task, send, onBack }}>
      {unknown.length > 0 && <p class="soft">{t.unknown(unknown.join(', '))}</p>}
    </BatchRun>
  );
}

const bodyOf = (kind: ManyKind, directory: string, portal: string | undefined, people: string[]): PeopleBatch =>
  kind === 'assign' || kind === 'unassign'
    ? { do: kind, directory, people, portal: portal ?? '' }
    : { do: kind, directory, people };
