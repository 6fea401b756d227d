import { usePortal } from '../app/portal-context.ts';
import { Notice } from '../ui/notice.tsx';
import type { Ceremony } from './use-ceremony.ts';

/** What went wrong on the device, and what to do next. */
export function CeremonyNotice({ ceremony }: { ceremony: Ceremony }) {
  const { t } = usePortal();
  if (!ceremony.trouble) return null;
  const { title, text } = t.passkey[ceremony.trouble.code];
  return (
    <Notice tone="error" title={title} focusFor={ceremony.trouble}>
      <p>{text}</p>
    </Notice>
  );
}
