/** What windows of one browser tell each other, for they share one session. Nothing is kept, and nothing secret is said. */
type Word = 'used' | 'ended';

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('latchkey-console');

/** Tells the other windows; this one does not hear it. */
export const tellOtherWindows = (word: Word): void => {
  channel?.postMessage(word);
};

/** Hears the other windows. @returns what ends it */
export function onOtherWindows(listener: (word: Word) => void): () => void {
  const hear = ({ data }: MessageEvent<Word>): void => {
    listener(data);
  };
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}
