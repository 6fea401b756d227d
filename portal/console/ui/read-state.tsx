import type { ComponentChildren } from 'preact';
import type { Read } from '../app/use-read.ts';
import { useConsole } from '../app/console-context.ts';
import { NotFoundPage, NotPermittedPage } from '../app/other-pages.tsx';
import { Page } from './page.tsx';
import { TroubleNotice } from './trouble-notice.tsx';

interface Props<T> {
  readonly read: Read<T>;
  /** Heads the page while the thing is on its way or cannot be had. */
  readonly title: string;
  readonly above?: { readonly to: string; readonly title: string };
  readonly children: (value: T) => ComponentChildren;
}

/** A page about one thing: while it is on its way, when it is not there, when it may not be seen, when nothing answers. */
export function ReadPage<T>({ read, title, above, children }: Props<T>) {
  const { t } = useConsole();
  if (read.value !== undefined) return <>{children(read.value)}</>;
  if (read.trouble?.code === 'not-found') return <NotFoundPage />;
  if (read.trouble?.code === 'not-permitted') return <NotPermittedPage />;
  return (
    <Page title={title} above={above}>
      {read.trouble ? (
        <TroubleNotice trouble={read.trouble} onRetry={read.reload} />
      ) : (
        <p role="status" class="soft">
          {t.common.loading}
        </p>
      )}
    </Page>
  );
}

/** The same for a part of a page. */
export function ReadPart<T>({ read, children }: Pick<Props<T>, 'read' | 'children'>) {
  const { t } = useConsole();
  return (
    <>
      {read.trouble && <TroubleNotice trouble={read.trouble} onRetry={read.reload} />}
      {read.isLoading && (
        <p role="status" class="soft">
          {t.common.loading}
        </p>
      )}
      {read.value !== undefined && children(read.value)}
    </>
  );
}
