import type { ComponentChildren } from 'preact';
import { useContext, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { Task } from '../app/use-task.ts';
import { CoveredContext, useConsole } from '../app/console-context.ts';
import type { Explained } from '../texts.ts';
import { giveFocusBack } from './give-focus-back.ts';
import { TroubleNotice } from './trouble-notice.tsx';

interface Props {
  /** A question. */
  readonly title: string;
  /** What will happen, to whom, and whether it can be undone. */
  readonly children: ComponentChildren;
  /** What the button does, in its words: never just "OK". */
  readonly confirm: string;
  readonly isDanger?: boolean;
  /** Everything has been done: there is nothing left to take back. */
  readonly isOnly?: boolean;
  readonly task: Pick<Task, 'isBusy' | 'trouble'>;
  readonly troubleAs?: Explained | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once, plainly, before something that others feel. It opens over the page and gives the focus back. */
export function ConfirmStep({
  title,
  children,
  confirm,
  isDanger,
  isOnly,
  task,
  troubleAs,
  onConfirm,
  onCancel,
}: Props) {
  const { t } = useConsole();
  const dialog = useRef<HTMLDialogElement>(null);
  const openedBy = useRef(document.activeElement);
  const id = useId();
  const isCovered = useContext(CoveredContext);
  useLayoutEffect(() => {
    // Below the sign-in it would hold back the keyboard without being seen.
    if (isCovered) dialog.current?.close();
    else dialog.current?.showModal();
  }, [isCovered]);
  // At once, as it opens: who is quick has closed it before other effects run.
  useLayoutEffect(() => {
    const opener = openedBy.current;
    return () => {
      giveFocusBack(opener);
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="confirm"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        if (!task.isBusy) onCancel();
      }}
      // A browser closes it at the second Escape, whatever we say.
      onClose={() => {
        if (!isCovered) onCancel();
      }}
    >
      <form
        noValidate
        class={isDanger ? 'dangerous' : ''}
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <h2 id={`${id}-title`}>{title}</h2>
        <TroubleNotice trouble={task.trouble} as={troubleAs} />
        {children}
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{confirm}</SubmitButton>
          {!isOnly && (
            <button type="button" class="button" onClick={onCancel}>
              {t.common.cancel}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}
