import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { CoveredContext, useConsole } from '../app/console-context.ts';
import { isFirstPage } from '../../ui/first-page.ts';
import { Link } from './link.tsx';

interface Props {
  readonly title: string;
  readonly lead?: ComponentChildren;
  /** The page above: a way back, over the heading. */
  readonly above?: { readonly to: string; readonly title: string } | undefined;
  /** Beside the heading: what is done here most. */
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** One page: sets the window's title and puts the focus on its heading, so that a screen reader starts there. */
export function Page({ title, lead, above, actions, children }: Props) {
  const { t } = useConsole();
  const isCovered = useContext(CoveredContext);
  const heading = useRef<HTMLHeadingElement>(null);

  // Layout effects come before other effects: a message in the page adds to the title, and takes the focus, afterwards.
  useLayoutEffect(() => {
    if (!isCovered) document.title = `${title} – ${t.product}`;
  }, [title, t, isCovered]);

  useLayoutEffect(() => {
    // On the very first page the browser's own reading order is right.
    if (!isCovered && !isFirstPage()) heading.current?.focus({ preventScroll: true });
  }, [isCovered]);

  return (
    <div class="console-page">
      {above && (
        <p class="above">
          <Link to={above.to}>{above.title}</Link>
        </p>
      )}
      <div class="heading-row">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div class="heading-actions">{actions}</div>}
      </div>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </div>
  );
}
