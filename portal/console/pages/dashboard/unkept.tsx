import type { DashboardView } from '#shared/api/dashboard-views.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useMay, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { Link } from '../../ui/link.tsx';
import { unkeptTexts } from './unkept-texts.ts';

/** Portals whose rules for passwords go to no bridge. Nothing else shows that: people only read that they should try later. */
export function Unkept({ directories }: Pick<DashboardView, 'directories'>) {
  const t = useTexts(unkeptTexts);
  const may = useMay()('resources.read');
  const portals = directories.flatMap(({ unkept = [] }) => unkept);
  if (portals.length === 0) return null;
  return (
    <Notice tone="warning" title={t.title}>
      <ul class="plain">
        {portals.map(({ portal, reason }) => (
          <li key={portal}>
            {may ? <Link to={pathOf('resources', 'at', portal)}>{portal}</Link> : portal}: {t.reasons[reason]}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
