import type { ImportEntry } from '#shared/domain/token-import/supplied-token.ts';
import { Notice } from '../../../../ui/notice.tsx';
import { useConsole, useTexts } from '../../../app/console-context.ts';
import { Link } from '../../../ui/link.tsx';
import { failedTable, save } from './failed-list.ts';
import type { Failed } from './failed-list.ts';
import { reasonOf } from './reason-of.ts';
import type { Progress } from './send-devices.ts';
import { importPageTexts } from './texts.ts';

interface Props {
  readonly entries: readonly ImportEntry[];
  readonly place: string;
  readonly progress: Progress;
  readonly onAnother: () => void;
}

/** What came of an import, and a list of what did not come into stock. */
export function ImportResult({ entries, place, progress, onAnother }: Props) {
  const t = useTexts(importPageTexts);
  const { language } = useConsole();
  const known = new Set(progress.known);
  const failed = entries.flatMap(({ at, serial, device }): Failed[] => {
    if (!device.ok) return [{ at, serial, reason: reasonOf(device.error, language) }];
    return known.has(device.value.serial) ? [{ at, serial, reason: t.knownReason }] : [];
  });
  const wrong = failed.length - known.size;
  return (
    <>
      <Notice tone="success" title={t.doneTitle} focusFor={progress}>
        <p>{t.done(progress.imported)}</p>
        {known.size > 0 && <p>{t.known(known.size)}</p>}
        {wrong > 0 && <p>{t.failed(wrong)}</p>}
        <p>{t.deleteFile}</p>
      </Notice>
      <div class="buttons">
        <Link to="tokens" class="button primary">
          {t.toList}
        </Link>
        {failed.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => {
              save(t.downloadName, failedTable(failed, [place, t.serial, t.state]));
            }}
          >
            {t.download}
          </button>
        )}
        <button type="button" class="button" onClick={onAnother}>
          {t.another}
        </button>
      </div>
    </>
  );
}
