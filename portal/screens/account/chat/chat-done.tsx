import type { ComponentChildren } from 'preact';
import { usePortal } from '../../../app/portal-context.ts';
import { chatTexts } from '../../../texts/chat-texts.ts';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';

/** It is done, and the way back. */
export function ChatDone({ title, children }: { title: string; children?: ComponentChildren }) {
  const { language } = usePortal();
  return (
    <Page key="done" title={title}>
      {children && <p>{children}</p>}
      <Link to="account/chat" class="button primary">
        {chatTexts[language].back}
      </Link>
    </Page>
  );
}
