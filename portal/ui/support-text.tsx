import { usePortal } from '../app/portal-context.ts';

/** Who can help, in the administrator's words. */
export function SupportText() {
  const { portal, language, t } = usePortal();
  return <p class="support">{portal.support?.[language] ?? Object.values(portal.support ?? {})[0] ?? t.help.nobody}</p>;
}
