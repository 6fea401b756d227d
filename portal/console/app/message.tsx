import { useConsole } from './console-context.ts';

interface Props {
  readonly message: { readonly text: string } | undefined;
  readonly onClosed: () => void;
}

/** What went well just now. It stays until it is closed or replaced: nobody has to read in a hurry. */
export function Message({ message, onClosed }: Props) {
  const { t } = useConsole();
  return (
    <div class="console-toast" role="status">
      {message && (
        <div class="notice notice-success">
          <svg class="notice-mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <circle cx="12" cy="12" r="9.5" />
            <path class="stroke" d="M7.5 12.5l3 3 6-7" />
          </svg>
          <div>
            <p>{message.text}</p>
          </div>
          <button type="button" class="quiet" onClick={onClosed}>
            {t.common.close}
          </button>
        </div>
      )}
    </div>
  );
}
