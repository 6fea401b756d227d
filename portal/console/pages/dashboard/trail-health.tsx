import type { TrailHealthView } from '#shared/api/dashboard-views.ts';
import { useTexts } from '../../app/console-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { Moment } from '../../ui/moment.tsx';
import { texts } from './texts.ts';

const shownAtMost = 10;

/** Whether the audit trail is whole, as far as the hourly check knows, and what is not. */
export function TrailHealth({ trail: { checkedAt, troubles } }: { trail: TrailHealthView }) {
  const t = useTexts(texts);
  const isWhole = troubles.length === 0;
  return (
    <section class="card">
      <h2>{t.trail}</h2>
      <p>
        <Badge tone={isWhole ? 'good' : 'bad'}>{isWhole ? t.trailWhole : t.trailBroken(troubles.length)}</Badge>{' '}
        {t.trailChecked}: <Moment at={checkedAt} />
      </p>
      {!isWhole && (
        <>
          <ul>
            {troubles.slice(0, shownAtMost).map(({ code, writer, seq, toSeq, foundAt }) => (
              <li key={`${code} ${writer ?? ''} ${seq ?? ''} ${foundAt}`}>
                {t.trailCodes[wordOf(code)]} {writer !== undefined && <code>{writer}</code>}{' '}
                {seq !== undefined && t.trailNumber(seq, toSeq)} (<Moment at={foundAt} />)
              </li>
            ))}
          </ul>
          <p>
            {t.trailNow} {troubles.some(({ code }) => code === 'removed') && t.trailLate}
          </p>
        </>
      )}
      <p>
        <Link to="audit/export">{t.trailLink}</Link>
      </p>
    </section>
  );
}

function wordOf(code: string): 'removed' | 'changed' | 'moved' | 'checkpoint' {
  if (code === 'removed') return 'removed';
  if (code === 'reordered') return 'moved';
  return code.startsWith('checkpoint-') ? 'checkpoint' : 'changed';
}
