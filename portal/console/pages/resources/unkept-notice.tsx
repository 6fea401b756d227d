import type { BridgeLimits } from '#shared/api/bridge-limits.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useMay, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { Link } from '../../ui/link.tsx';
import { limitTexts } from './limit-texts.ts';

/** That the rules in force go to no bridge, wherever they come from: saving looks at them, the deployment's file does not. */
export function UnkeptNotice({ limits, directory }: { limits: BridgeLimits | undefined; directory: string }) {
  const t = useTexts(limitTexts);
  const maySee = useMay()('directories.read');
  if (!limits?.rules) return null;
  return (
    <Notice tone="warning" title={t.unkeptTitle}>
      <p>{t.unkept[limits.rules]}</p>
      {maySee && (
        <p>
          <Link to={pathOf('directories', directory)}>{t.toDirectory}</Link>
        </p>
      )}
    </Notice>
  );
}
