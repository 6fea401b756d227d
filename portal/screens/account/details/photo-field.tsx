import { useEffect, useState } from 'preact/hooks';
import { FieldNotes, tiesOf } from '../../../ui/field.tsx';
import { useDetailTexts } from './detail-texts.ts';
import { drawPhoto, openPicture, wholeCut } from './draw-photo.ts';
import type { Cut } from './draw-photo.ts';
import { Photo } from './photo.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly mayBeEmpty: boolean;
  readonly error?: string | undefined;
  readonly onValue: (jpeg: string) => void;
}

/** A photo: a file, cut to a square by three sliders, which fingers, mice and keyboards can move alike. */
export function PhotoField({ id, label, value, mayBeEmpty, error, onValue }: Props) {
  const d = useDetailTexts();
  const [picture, setPicture] = useState<ImageBitmap>();
  const [cut, setCut] = useState<Cut>(wholeCut);
  const [isBroken, setBroken] = useState(false);

  useEffect(() => {
    if (!picture) return undefined;
    let isOver = false;
    void drawPhoto(picture, cut).then((drawn) => {
      if (isOver) return;
      setBroken(drawn === undefined);
      if (drawn !== undefined) onValue(drawn);
    });
    return () => {
      isOver = true;
    };
    // What is drawn follows the picture and the cut, and nothing else.
  }, [picture, cut]);

  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const opened = await openPicture(file);
    setBroken(!opened);
    setCut(wholeCut);
    setPicture(opened);
  };
  const notes = { id, hint: d.photo.hint, error: isBroken ? `${label}: ${d.wrong['not-a-photo']}` : error };
  return (
    <fieldset class="field photo-set">
      <legend>{label}</legend>
      <FieldNotes {...notes} />
      <label for={id}>{d.photo.file}</label>
      <input
        type="file"
        id={id}
        accept="image/*"
        {...tiesOf(notes)}
        onChange={(event) => void open(event.currentTarget.files?.[0])}
      />
      {/* Right above what moves it: on a phone both are seen at once. */}
      {value === '' ? <p class="soft">{d.none}</p> : <Photo jpeg={value} />}
      {picture &&
        (['size', 'across', 'down'] as const).map((member) => (
          <div class="field" key={member}>
            <label for={`${id}-${member}`}>{d.photo[member]}</label>
            <input
              type="range"
              id={`${id}-${member}`}
              min={0}
              max={100}
              step={1}
              value={Math.round(cut[member] * 100)}
              onInput={(event) => {
                const part = Number(event.currentTarget.value) / 100;
                setCut((before) => ({ ...before, [member]: part }));
              }}
            />
          </div>
        ))}
      {mayBeEmpty && value !== '' && (
        <button
          type="button"
          class="button"
          onClick={() => {
            setPicture(undefined);
            onValue('');
            // This button goes with the photo.
            document.getElementById(id)?.focus();
          }}
        >
          {d.photo.remove}
        </button>
      )}
    </fieldset>
  );
}
