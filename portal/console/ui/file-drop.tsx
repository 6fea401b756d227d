import { useState } from 'preact/hooks';
import { Field, tiesOf } from '../../ui/field.tsx';
import type { FieldFrame } from '../../ui/field.tsx';
import { useConsole } from '../app/console-context.ts';

interface Props extends FieldFrame {
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
  return (
    <Field {...{ id, label, hint, error }}>
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
          {...tiesOf({ id, hint, error }, `${id}-name`)}
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
    </Field>
  );
}
