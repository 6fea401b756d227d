import type { ComponentChildren } from 'preact';
import { usePortal } from '../app/portal-context.ts';
import type { Trouble } from '../api/trouble.ts';
import { Form } from './form.tsx';
import { Link } from './link.tsx';
import { Page } from './page.tsx';
import { SubmitButton } from './submit-button.tsx';
import { TroubleNotice } from './trouble-notice.tsx';

interface Props {
  /** The page with all of them, below the portal. */
  readonly list: string;
  readonly name: string;
  readonly words: {
    readonly list: string;
    readonly remove: string;
    readonly removeTitle: (name: string) => string;
    readonly removeText: string;
    readonly removed: (name: string) => string;
  };
  readonly task: { readonly isBusy: boolean; readonly trouble: Trouble | undefined };
  readonly isGone: boolean;
  readonly onRemove: () => void;
  /** What else to know before. */
  readonly children?: ComponentChildren;
}

/** Asks once more before one of the things that a person has is removed, and says that it is. */
export function RemovePage({ list, name, words, task, isGone, onRemove, children }: Props) {
  const { t } = usePortal();
  if (isGone) {
    return (
      <Page key="gone" title={words.removed(name)}>
        <Link to={list} class="button">
          {words.list}
        </Link>
      </Page>
    );
  }
  return (
    <Page key="ask" title={words.removeTitle(name)} overline={words.list}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{words.removeText}</p>
      {children}
      <Form onSubmit={onRemove}>
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{words.remove}</SubmitButton>
          <Link to={list} class="button">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </Page>
  );
}
