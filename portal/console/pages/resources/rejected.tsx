import { Notice } from '../../../ui/notice.tsx';
import type { ConsoleTrouble } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
import { RefusedFields } from '../../ui/refused-fields.tsx';
import { texts } from './texts.ts';

/** What the server wants otherwise, member by member. Everything that was typed is still there. */
export function Rejected({ trouble }: { trouble: ConsoleTrouble | undefined }) {
  const t = useTexts(texts);
  if (!trouble?.fields) return null;
  return (
    <Notice tone="error" title={t.rejected.title} focusFor={trouble}>
      <p>{t.rejected.text}</p>
      <RefusedFields fields={trouble.fields} />
    </Notice>
  );
}
