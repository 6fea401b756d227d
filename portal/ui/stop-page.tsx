import type { ComponentChildren } from 'preact';
import { usePortal } from '../app/portal-context.ts';
import type { Explained } from '../texts/texts.ts';
import { Link } from './link.tsx';
import { Page } from './page.tsx';
import { SupportText } from './support-text.tsx';

interface Props {
  readonly why: Explained;
  readonly lead?: string;
  /** By which the help desk finds in its logs what happened. */
  readonly reference?: string;
  readonly children?: ComponentChildren;
}

/** The end of a road that only a person can open: the cause, and who can help. */
export function StopPage({ why, lead, reference, children }: Props) {
  const { t } = usePortal();
  return (
    <Page title={why.title}>
      {lead && <p class="lead">{lead}</p>}
      <p>{why.text}</p>
      <h2>{t.help.title}</h2>
      <SupportText />
      {reference !== undefined && <p class="small">{t.common.requestId(reference)}</p>}
      <div class="buttons">
        {children}
        <Link to="" class="button">
          {t.common.home}
        </Link>
      </div>
    </Page>
  );
}
