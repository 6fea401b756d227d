import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { usePortal } from '../app/portal-context.ts';
import { isFirstPage } from './first-page.ts';

interface Props {
  readonly title: string;
  /** A line above the heading: where in the task we are. */
  readonly overline?: string | undefined;
  /** Something on the page has to be put right; said in the window's title as well. */
  readonly hasError?: boolean;
  readonly children: ComponentChildren;
}

/** One screen: sets the window's title and puts the focus on its heading, so that a screen reader starts there. */
export function Page({ title, overline, hasError = false, children }: Props) {
  const { t, portal } = usePortal();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${hasError ? t.common.errorPrefix : ''}${title} – ${portal.name}`;
  }, [title, hasError, t, portal.name]);

  // Before other effects: a message that wants the focus gets it afterwards.
  useLayoutEffect(() => {
    // On the very first page the browser's own reading order is right.
    if (!isFirstPage()) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div class="page">
      {overline && <p class="overline">{overline}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
