import { Notice } from '../../ui/notice.tsx';
import type { ConsoleTrouble } from '../api/client.ts';
import { useConsole } from '../app/console-context.ts';

interface Props {
  readonly trouble: ConsoleTrouble | undefined;
  /** Reads what holds now, with its etag. Whatever was typed stays in the form. */
  readonly onReload: () => void;
}

/** Somebody else was faster (`stale`): says so, and loads what holds now without taking away what was typed. */
export function ConflictNotice({ trouble, onReload }: Props) {
  const { t } = useConsole();
  if (trouble?.code !== 'stale') return null;
  return (
    <Notice tone="error" title={t.stale.title} focusFor={trouble}>
      <p>{t.stale.text}</p>
      <button type="button" class="button" onClick={onReload}>
        {t.stale.reload}
      </button>
    </Notice>
  );
}
