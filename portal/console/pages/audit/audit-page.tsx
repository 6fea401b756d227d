import { NotFoundPage } from '../../app/other-pages.tsx';
import type { PageProps } from '../../pages.ts';
import { AuditExport } from './audit-export.tsx';
import { AuditList } from './audit-list.tsx';
import { AuditRecord } from './audit-record.tsx';

/** The audit trail: the list, `record/…` for one of it, `export`. */
export function AuditPage({ rest }: PageProps) {
  const [part, id] = rest;
  if (part === undefined) return <AuditList />;
  if (part === 'export' && id === undefined) return <AuditExport />;
  return part === 'record' && id !== undefined ? <AuditRecord key={id} id={id} /> : <NotFoundPage />;
}
