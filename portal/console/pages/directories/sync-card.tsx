import { useState } from 'preact/hooks';
import type { DirectoryView, SyncView } from '#shared/api/directory-views.ts';
import { Notice } from '../../../ui/notice.tsx';
import { call } from '../../api/client.ts';
import type { ConsoleInput } from '../../api/contract.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { Badge } from '../../ui/badge.tsx';
import type { BadgeTone } from '../../ui/badge.tsx';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { Moment } from '../../ui/moment.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { texts } from './texts.ts';

interface Props {
  readonly view: DirectoryView;
  readonly may: boolean;
  readonly onChanged: () => void;
}

const tones: Record<SyncView['state'], BadgeTone> = { running: 'info', done: 'good', failed: 'bad', held: 'warn' };

/** How the reading of the people stands, and what can be asked for. */
export function SyncCard({ view, may, onChanged }: Props) {
  const words = useTexts(texts);
  const { tell } = useConsole();
  const task = useTask();
  const [step, setStep] = useState<'again' | 'accept'>();
  const held = view.syncs.find((sync) => sync.state === 'held');
  const start = async (body: Partial<ConsoleInput<'directory.start-sync'>['body']>): Promise<void> => {
    const params = { directory: view.directory };
    const whole = { isFull: true, isRepeated: false, acceptsAbsences: false, ...body };
    if (!(await task.run(() => call('directory.start-sync', { params, body: whole })))) return;
    setStep(undefined);
    tell(words.syncOrdered);
    onChanged();
  };
  const close = (): void => {
    setStep(undefined);
  };
  return (
    <section class="card" aria-labelledby="sync-title">
      <h2 id="sync-title">{words.sync}</h2>
      <p>{words.syncLead}</p>
      {!step && <TroubleNotice trouble={task.trouble} />}
      {held && (
        <Notice tone="warning" title={words.heldTitle(held.heldBack ?? 0)}>
          <p>{words.heldText}</p>
          {may && (
            <button
              type="button"
              class="button"
              onClick={() => {
                setStep('accept');
              }}
            >
              {words.accept}
            </button>
          )}
        </Notice>
      )}
      {view.syncs
        .filter((sync) => sync.state === 'running')
        .map(({ bridge, read, isFull, present }) => (
          <ProgressBar
            key={bridge}
            label={words.running(bridge, read)}
            done={read}
            all={isFull && present > read ? present : undefined}
          />
        ))}
      {view.syncs.length === 0 ? <p class="soft">{words.neverRead}</p> : <Passes syncs={view.syncs} />}
      {may && (
        <p class="buttons">
          <button type="button" class="button" aria-disabled={task.isBusy} onClick={() => void start({})}>
            {words.syncNow}
          </button>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              setStep('again');
            }}
          >
            {words.syncAgain}
          </button>
        </p>
      )}
      {step === 'again' && (
        <ConfirmStep
          title={words.syncAgainTitle}
          confirm={words.syncAgain.replace(' …', '')}
          task={task}
          onConfirm={() => void start({ isRepeated: true })}
          onCancel={close}
        >
          <p>{words.syncAgainText}</p>
        </ConfirmStep>
      )}
      {step === 'accept' && (
        <ConfirmStep
          isDanger
          title={words.acceptTitle(held?.heldBack ?? 0)}
          confirm={words.accept.replace(' …', '')}
          task={task}
          onConfirm={() => void start({ acceptsAbsences: true })}
          onCancel={close}
        >
          <p>{words.acceptText}</p>
        </ConfirmStep>
      )}
    </section>
  );
}

function Passes({ syncs }: { syncs: readonly SyncView[] }) {
  const words = useTexts(texts);
  const columns = words.syncColumns;
  return (
    <table class="table is-dense">
      <caption class="visually-hidden">{words.sync}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.bridge}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col" class="is-number">
            {columns.read}
          </th>
          <th scope="col" class="is-number">
            {columns.sent}
          </th>
          <th scope="col" class="is-number">
            {columns.left}
          </th>
          <th scope="col">{columns.when}</th>
        </tr>
      </thead>
      <tbody>
        {syncs.map((sync) => (
          <tr key={sync.bridge}>
            <td data-title={columns.bridge}>{sync.bridge}</td>
            <td data-title={columns.state}>
              <Badge tone={tones[sync.state]}>{words.syncStates[sync.state]}</Badge>
              {sync.problem !== undefined && <p class="small">{sync.problem}</p>}
              {sync.isBehind && <p class="small soft">{words.behind}</p>}
            </td>
            <td data-title={columns.what} class="is-narrow">
              {sync.isFull ? words.full : words.changes}
            </td>
            <td data-title={columns.read} class="is-number">
              {words.number(sync.read)}
            </td>
            <td data-title={columns.sent} class="is-number">
              {words.number(sync.sent)}
            </td>
            <td data-title={columns.left} class="is-number">
              {words.number(sync.left)}
            </td>
            <td data-title={columns.when}>
              <Moment at={sync.toldAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
