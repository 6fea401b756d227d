import type { ComponentChildren } from 'preact';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import type { Task } from '../../app/use-task.ts';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';

interface Props {
  readonly task: Task;
  readonly words: { readonly look: string; readonly looking: string; readonly found: (count: number) => string };
  /** How many were found so far. */
  readonly looked: number;
  /** Why there is nothing to go on with; undefined while nobody has looked. */
  readonly ended: string | undefined;
  readonly onLook: () => void;
  readonly children: ComponentChildren;
}

/** Chooses whom something is about, and looks who that is. */
export function LookForm({ task, words, looked, ended, onLook, children }: Props) {
  return (
    <form
      noValidate
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        onLook();
      }}
    >
      <TroubleNotice trouble={task.trouble} />
      {children}
      {ended !== undefined && <p role="status">{ended}</p>}
      <SubmitButton isBusy={task.isBusy}>{words.look}</SubmitButton>
      {task.isBusy && (
        <p role="status" class="soft">
          {words.looking} {looked > 0 && words.found(looked)}
        </p>
      )}
    </form>
  );
}
