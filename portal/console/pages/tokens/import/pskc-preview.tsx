import { useEffect, useMemo, useState } from 'preact/hooks';
import { importTexts } from '#shared/domain/token-import/import-texts.ts';
import type { ImportFileError } from '#shared/domain/token-import/import-texts.ts';
import { openPskc } from '#shared/domain/token-import/open-pskc.ts';
import type { Opener } from '#shared/domain/token-import/open-pskc.ts';
import { readPskc } from '#shared/domain/token-import/pskc-file.ts';
import type { ImportEntry } from '#shared/domain/token-import/supplied-token.ts';
import { Notice } from '../../../../ui/notice.tsx';
import { useConsole, useTexts } from '../../../app/console-context.ts';
import { Preview } from './preview.tsx';
import type { FilePreviewProps } from './preview.tsx';
import { importPageTexts } from './texts.ts';
import { UnlockForm } from './unlock-form.tsx';

/** A PSKC document: opened with what the maker told, where it is encrypted. */
export function PskcPreview({ text, ...common }: FilePreviewProps) {
  const t = useTexts(importPageTexts);
  const { files } = importTexts[useConsole().language];
  const file = useMemo(() => readPskc(text), [text]);
  const [entries, setEntries] = useState<readonly ImportEntry[]>();
  const [trouble, setTrouble] = useState<{ code: ImportFileError }>();

  const open = async (opener?: Opener): Promise<void> => {
    if (!file.ok) return;
    const opened = await openPskc(file.value, { opener, subtle: crypto.subtle, now: new Date() });
    if (opened.ok) setEntries(opened.value);
    else setTrouble({ code: opened.error.code });
  };
  useEffect(() => {
    void open();
  }, [file]);

  if (entries) return <Preview entries={entries} place={t.position} {...common} />;
  const code = file.ok ? trouble?.code : file.error.code;
  const protection = file.ok ? file.value.protection : undefined;
  const canOpen = protection?.kind === 'pre-shared-key' || protection?.kind === 'passphrase';
  return (
    <>
      {code && (
        <Notice
          tone={code === 'key-needed' ? 'info' : 'error'}
          title={files[code]}
          focusFor={code === 'key-needed' ? undefined : trouble}
        >
          <button type="button" class="button" onClick={common.onAnother}>
            {t.another}
          </button>
        </Notice>
      )}
      {code && canOpen && <UnlockForm protection={protection} onOpen={open} />}
      {!code && <p role="status">{t.opening}</p>}
    </>
  );
}
