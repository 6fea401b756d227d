import { useState } from 'preact/hooks';
import type { BatchOutcome, PersonRow } from '#shared/api/people-views.ts';
import { call } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { BatchRun } from '../../ui/batch-run.tsx';
import { onboardingTexts } from './texts.ts';

interface Props {
  readonly portal: string;
  readonly people: readonly PersonRow[];
  readonly onBack: () => void;
}

const nothing: Record<BatchOutcome, number> = { done: 0, unchanged: 0, refused: 0, recently: 0, 'no-mail': 0 };

/** Sends the invitations; gone on with after a stop, nobody gets two. */
export function InviteRun({ portal, people, onBack }: Props) {
  const t = useTexts(onboardingTexts);
  const task = useTask();
  const [results, setResults] = useState(nothing);

  const send = async (guids: string[]): Promise<boolean> => {
    const answer = await task.run(() => call('onboarding.invite', { body: { portal, people: guids } }));
    if (!answer) return false;
    setResults((former) => {
      const next = { ...former };
      for (const { outcome } of answer.value.results) next[outcome]++;
      return next;
    });
    return true;
  };
  const words = {
    ...{ found: t.found(people.length), first: t.first, running: t.invite, start: t.start(people.length) },
    ...{ goOn: t.goOn, stop: t.stop, ended: t.ended(results), ask: t.ask, confirm: t.start, warn: t.warn },
  };
  const noteOf = ({ mail = '–' }: PersonRow): string => mail;
  return <BatchRun title={t.invite} {...{ people, noteOf, words, task, send, onBack }} />;
}
