import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePortal } from '../app/portal-context.ts';
import { isFirstPage } from './first-page.ts';

interface Props {
  readonly title: string;
  /** A line above the heading: where in the task we are. */
  readonly overline?: string | undefined;
  readonly children: ComponentChildren;
}

/** One screen: sets the window's title and puts the focus on its heading, so that a screen reader starts there. */
export function Page({ title, overline, children }: Props) {
  const { portal } = usePortal();
  const heading = useRef<HTMLHeadingElement>(null);

  // Layout effects come before other effects: a message in the page adds to the title, and takes the focus, afterwards.
  useLayoutEffect(() => {
    document.title = `${title} – ${portal.name}`;
  }, [title, portal.name]);

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
