import { useTexts } from '../../app/console-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { texts } from './texts.ts';

/** How it ended: in words where it went well, otherwise by its code, which the documentation explains. */
export function OutcomeBadge({ outcome }: { outcome: string }) {
  const t = useTexts(texts);
  const isGood = outcome === 'ok' || outcome === 'done';
  return <Badge tone={isGood ? 'good' : 'warn'}>{isGood ? t.good : outcome}</Badge>;
}
