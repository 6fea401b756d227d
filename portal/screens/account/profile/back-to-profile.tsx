import type { ComponentChildren } from 'preact';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { useProfileTexts } from './profile-texts.ts';

/** It is done, and the way back. */
export function BackToProfile({ title, children }: { title: string; children?: ComponentChildren }) {
  const p = useProfileTexts();
  return (
    <Page key="done" title={title}>
      {children && <p>{children}</p>}
      <Link to="account/profile" class="button primary">
        {p.back}
      </Link>
    </Page>
  );
}
