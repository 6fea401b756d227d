import { useState } from 'preact/hooks';
import type { HandedCode, PersonView } from '#shared/api/people-views.ts';
import { call } from '../../api/client.ts';
import type { Answer } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { peopleTexts } from './texts.ts';
import type { Help } from './texts.ts';
import { unlock } from './unlock.ts';

/** What somebody wants to do; `thing` is its name and `id` names it, where it is one of several. */
export interface Asked {
  readonly help: Help;
  readonly id?: string;
  readonly thing?: string;
}

interface Props {
  readonly asked: Asked & { readonly help: Exclude<Help, 'one-time'> };
  readonly person: PersonView;
  readonly onCode: (code: HandedCode) => void;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

const codeHours = 4;

/** Asks once, does it, and says what came of it. */
export function HelpStep({ asked: { help, id = '', thing = '' }, person, onCode, onDone, onCancel }: Props) {
  const words = useTexts(peopleTexts);
  const task = useTask();
  const [outcome, setOutcome] = useState<string>();
  const { directory, guid, displayName } = person;
  const params = { directory, guid };
  const text = words.helps[help];

  const work = async (): Promise<Answer<string>> => {
    switch (help) {
      case 'hand-code': {
        const made = await call('person.issue-bootstrap-code', { params, body: { hours: codeHours } });
        if (made.ok) onCode(made.value);
        return said(made, text.done(displayName));
      }
      case 'start-reset': {
        const sent = await call('person.start-reset', { params });
        return sent.ok ? { ok: true, value: `${text.done(displayName)} ${words.resetSent(sent.value.sentTo)}` } : sent;
      }
      case 'unlock': {
        const ended = await unlock(params);
        if (ended.ok && ended.value !== 'done') setOutcome(words.outcomes[ended.value] ?? words.otherOutcome);
        return said(ended, ended.ok && ended.value !== 'done' ? '' : text.done(displayName));
      }
      case 'remove-passkey':
      case 'remove-phone':
        return said(await call(`person.${help}`, { params: { ...params, id } }), text.done(displayName));
      case 'assign':
      case 'unassign':
        return said(await call(`person.${help}`, { params: { ...params, alias: id } }), text.done(displayName));
      default:
        return said(await call(`person.${help}`, { params }), text.done(displayName));
    }
  };
  const isOver = outcome !== undefined;
  const confirm = (): void => {
    if (isOver) return onCancel();
    void task.run(work).then((answer) => {
      if (answer?.value) onDone(answer.value);
    });
  };
  return (
    <ConfirmStep
      isDanger={!isOver && dangerous.includes(help)}
      title={text.title(displayName, thing)}
      confirm={isOver ? words.outcomeSeen : text.confirm}
      task={task}
      troubleAs={task.trouble?.code === 'not-allowed' ? words.refused : undefined}
      onConfirm={confirm}
      onCancel={onCancel}
    >
      {isOver ? <Notice tone="warning" title={outcome} focusFor={outcome} /> : <p>{text.text}</p>}
      {help === 'unlock' && task.isBusy && <p role="status">{words.unlocking}</p>}
    </ConfirmStep>
  );
}

/** What takes something away that its owner has to make anew, or locks them out. */
const dangerous: readonly Help[] = ['deactivate', 'remove-passkey', 'remove-phone', 'unassign', 'forget-environments'];

const said = (answer: Answer<unknown>, words: string): Answer<string> =>
  answer.ok ? { ok: true, value: words } : answer;
