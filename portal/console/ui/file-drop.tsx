import { useState } from 'preact/hooks';
import { useConsole } from '../app/console-context.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** As in the input's `accept`, such as `.csv,.xml`. */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
}

/** One file, chosen or dropped. It is only read here, by the page; nothing is sent by choosing it. */
export function FileDrop({ id, label, hint, error, accept, onFile }: Props) {
  const { t } = useConsole();
  const [name, setName] = useState<string>();
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    if (!file) return;
    setName(file.name);
    onFile(file);
  };
  const describing = [hint && `${id}-hint`, error && `${id}-error`, `${id}-name`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div
        class="file-drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files[0]);
        }}
      >
        <input
          id={id}
          type="file"
          accept={accept}
          aria-describedby={describing}
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            // The same file may be chosen again, after it was put right.
            event.currentTarget.value = '';
          }}
        />
        <span class="button" aria-hidden="true">
          {t.common.chooseFile}
        </span>
        <span aria-hidden="true"> {t.common.dropFile}</span>
        <p id={`${id}-name`} role="status">
          {name && t.common.fileChosen(name)}
        </p>
      </div>
    </div>
  );
}
