import type { PeopleBatch } from '#shared/api/people-views.ts';
import { call } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
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

/** Switches those who were found off or on, or puts them on a portal or takes them off. */
export function ManyRun({ kind, directory, portal, gathered: { people, unknown }, onBack }: Props) {
  const { manyTexts: words } = useTexts(peopleTexts);
  const { found, first, start, stop, again: goOn } = words;
  return (
    <BatchRun
      words={{
        ...{ found, first, start, stop, goOn, title: words.kinds[kind], progress: words.running(people.length) },
        ask: (count) => words.ask(kind, count),
        confirm: () => words.kinds[kind],
        warn: words.warn[kind],
        ended: ({ done, unchanged, refused }) => words.ended(done, unchanged, refused),
      }}
      people={people}
      detailOf={({ login }) => login}
      isDanger={kind === 'deactivate' || kind === 'unassign'}
      work={(guids) => call('person.change-many', { body: bodyOf(kind, directory, portal, guids) })}
      onBack={onBack}
    >
      {unknown.length > 0 && <p class="soft">{words.unknown(unknown.join(', '))}</p>}
    </BatchRun>
  );
}

const bodyOf = (kind: ManyKind, directory: string, portal: string | undefined, people: string[]): PeopleBatch =>
  kind === 'assign' || kind === 'unassign'
    ? { do: kind, directory, people, portal: portal ?? '' }
    : { do: kind, directory, people };
