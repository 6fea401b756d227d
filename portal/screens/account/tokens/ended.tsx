import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { useTokenTexts } from './token-context.ts';

/** How it ended, and the way back. */
export function Ended({ title, text }: { title: string; text?: string | undefined }) {
  const words = useTokenTexts();
  return (
    <Page key="ended" title={title}>
      {text !== undefined && <p>{text}</p>}
      <Link to="account/tokens" class="button primary">
        {words.back}
      </Link>
    </Page>
  );
}
