import { usePortal } from '../../app/portal-context.ts';
import { usePageTexts } from '../../texts/page-texts.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';

/** New recovery codes: to be copied, saved or printed now, for they are not shown again. */
export function CodeSheet({ codes, login }: { codes: readonly string[]; login: string }) {
  const { portal } = usePortal();
  const words = usePageTexts().recoveryCodes;
  const text = `${[words.fileHead(portal.name, login), '', ...codes].join('\n')}\n`;
  return (
    <Page key="codes" title={words.shownTitle}>
      <p>{words.shownText}</p>
      <ol class="code-sheet" aria-label={words.list}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div class="buttons no-print">
        <CopyButton text={text} label={words.copy} />
        <button
          type="button"
          class="button"
          onClick={() => {
            save(words.fileName, text);
          }}
        >
          {words.download}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            print();
          }}
        >
          {words.print}
        </button>
      </div>
      <p class="no-print">
        <Link to="account/recovery-codes" class="button primary">
          {words.saved}
        </Link>
      </p>
    </Page>
  );
}

/** Offers a text as a file. It never leaves this device. */
function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
