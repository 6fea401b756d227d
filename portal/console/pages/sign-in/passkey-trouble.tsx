import type { Ceremony } from '../../../passkeys/use-ceremony.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useTexts } from '../../app/console-context.ts';
import { texts } from './texts.ts';

/** What went wrong on the device, and what to do next. */
export function PasskeyTrouble({ ceremony }: { ceremony: Ceremony }) {
  const words = useTexts(texts);
  if (!ceremony.trouble) return null;
  const { title, text } = words.ceremony[ceremony.trouble.code];
  return (
    <Notice tone="error" title={title} focusFor={ceremony.trouble}>
      <p>{text}</p>
    </Notice>
  );
}
