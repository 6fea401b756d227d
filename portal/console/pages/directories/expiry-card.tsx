import { useState } from 'preact/hooks';
import type { DirectoryView } from '#shared/api/directory-views.ts';
import { Notice } from '../../../ui/notice.tsx';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Moment } from '../../ui/moment.tsx';
import { NoticeDaysStep } from './notice-days-step.tsx';
import { texts } from './texts.ts';

interface Props {
  readonly view: DirectoryView;
  readonly etag: string | undefined;
  readonly may: boolean;
  readonly onChanged: () => void;
  readonly onSaved: (next: DirectoryView, etag?: string) => void;
}

/** Passwords that end: how many do soon, and when their owners are told. */
export function ExpiryCard({ view, etag, may, onChanged, onSaved }: Props) {
  const words = useTexts(texts);
  const { tell } = useConsole();
  const task = useTask();
  const [step, setStep] = useState<'days' | 'look'>();
  const { expiryNotices, expiringSoon } = view;
  const look = async (): Promise<void> => {
    const params = { directory: view.directory };
    if (!(await task.run(() => call('directory.start-expiry-round', { params })))) return;
    setStep(undefined);
    tell(words.lookOrdered);
    onChanged();
  };
  return (
    <section class="card" aria-labelledby="expiry-title">
      <h2 id="expiry-title">{words.endings}</h2>
      <p>{words.endingsLead}</p>
      {expiringSoon?.hasHiddenPolicies && (
        <Notice tone="warning" title={words.hiddenTitle}>
          <p>{words.hiddenText}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          [words.notices, expiryNotices ? words.toldDays(expiryNotices) : words.nobodyTold],
          [words.endSoon, expiringSoon ? words.number(expiringSoon.people) : words.notCounted],
          [words.counted, expiringSoon && <Moment at={expiringSoon.countedAt} />],
        ]}
      />
      {may && (
        <p class="buttons">
          <button
            type="button"
            class="button"
            onClick={() => {
              setStep('days');
            }}
          >
            {words.setNotices}
          </button>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              setStep('look');
            }}
          >
            {words.look}
          </button>
        </p>
      )}
      {step === 'days' && (
        <NoticeDaysStep
          view={view}
          etag={etag}
          onReload={onChanged}
          onDone={(next, nextEtag) => {
            if (next) onSaved(next, nextEtag);
            setStep(undefined);
          }}
        />
      )}
      {step === 'look' && (
        <ConfirmStep
          title={words.lookTitle}
          confirm={words.look.replace(' …', '')}
          task={task}
          onConfirm={() => void look()}
          onCancel={() => {
            setStep(undefined);
          }}
        >
          <p>{expiryNotices ? words.lookTells : words.lookCounts}</p>
        </ConfirmStep>
      )}
    </section>
  );
}
