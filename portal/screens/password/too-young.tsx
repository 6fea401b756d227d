import { onThisClock } from '../../api/server-clock.ts';
import { usePortal } from '../../app/portal-context.ts';
import { usePolicyTexts } from '../../texts/policy-texts.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { momentOf } from './policy-age.ts';

/** Said before anything is typed: nothing that could be typed now would be taken. */
export function TooYoung({ at }: { at: string }) {
  const { language } = usePortal();
  const words = usePolicyTexts();
  const moment = onThisClock(new Date(at));
  return (
    <>
      <Notice tone="info" title={words.tooYoungTitle(momentOf(moment, new Date(), words, language))}>
        <p>{words.tooYoung}</p>
      </Notice>
      <p>
        <Link to="account" class="button">
          {words.toAccount}
        </Link>
      </p>
    </>
  );
}
