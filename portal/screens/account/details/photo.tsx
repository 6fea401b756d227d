import './details.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDetailTexts } from './detail-texts.ts';

const side = 120;

/**
 * A photo as base64, drawn: whatever else the bytes may be, they become pixels or nothing (THREATS W7), and the page's policy
 * for pictures stays as narrow as it is.
 */
export function Photo({ jpeg }: { jpeg: string }) {
  const d = useDetailTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let isOver = false;
    const show = async (): Promise<void> => {
      const picture = await createImageBitmap(new Blob([bytesOf(jpeg)], { type: 'image/jpeg' }));
      if (!isOver) draw(canvas.current, picture);
      picture.close();
    };
    show().then(
      () => {
        if (!isOver) setBroken(false);
      },
      () => {
        if (!isOver) setBroken(true);
      },
    );
    return () => {
      isOver = true;
    };
  }, [jpeg]);
  return (
    <>
      <canvas
        ref={canvas}
        class="photo"
        role="img"
        aria-label={d.photo.alt}
        width={side * 2}
        height={side * 2}
        hidden={isBroken}
      />
      {isBroken && <p class="soft">{d.hidden}</p>}
    </>
  );
}

/** The middle of it, where it is not square. */
function draw(canvas: HTMLCanvasElement | null, picture: ImageBitmap): void {
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return;
  const length = Math.min(picture.width, picture.height);
  const [left, top] = [(picture.width - length) / 2, (picture.height - length) / 2];
  context.imageSmoothingQuality = 'high';
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, left, top, length, length, 0, 0, canvas.width, canvas.height);
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
