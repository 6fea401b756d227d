import type { ComponentChildren } from 'preact';
import { useChatTexts } from '../../../texts/chat-texts.ts';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';

/** It is done, and the way back. */
export function ChatDone({ title, children }: { title: string; children?: ComponentChildren }) {
  const { back } = useChatTexts();
  return (
    <Page key="done" title={title}>
      {children && <p>{children}</p>}
      <Link to="account/chat" class="button primary">
        {back}
      </Link>
    </Page>
  );
}
