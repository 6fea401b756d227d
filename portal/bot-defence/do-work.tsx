import { render } from 'preact';
import type { WorkChallenge, WorkDone } from '#shared/api/work.ts';
import { languages } from '#shared/languages.ts';
import { Checking } from './checking.tsx';
import { solveAside } from './solve-aside.ts';

/** A fast device is done before anybody could read anything. */
const quietMilliseconds = 250;
/** What has appeared stays long enough to be seen. */
const shownMilliseconds = 600;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Does the work that was asked for, and says so when it takes a moment.
 * @returns undefined when the person stopped it, or it took too long
 */
export async function doWork(challenge: WorkChallenge): Promise<WorkDone | undefined> {
  const host = document.createElement('div');
  document.body.append(host);
  const language = languages.find((each) => each === document.documentElement.lang) ?? 'en';
  let tried = 0;
  let shownAt: number | undefined;
  let stop = (): void => undefined;
  const stopped = new Promise<undefined>((resolve) => {
    stop = () => {
      resolve(undefined);
    };
  });
  const show = (): void => {
    const progress = Math.min(1, tried / challenge.parameters.data.most);
    render(<Checking language={language} progress={progress} onStop={stop} />, host);
  };
  const solving = solveAside(challenge, (now) => {
    tried = now;
    if (shownAt !== undefined) show();
  });
  const timer = setTimeout(() => {
    shownAt = performance.now();
    show();
  }, quietMilliseconds);
  try {
    const done = await Promise.race([solving.result, stopped]);
    if (done && shownAt !== undefined) await pause(shownAt + shownMilliseconds - performance.now());
    return done;
  } finally {
    clearTimeout(timer);
    solving.stop();
    // Closed first, so that the browser gives the focus back to where it was.
    host.querySelector('dialog')?.close();
    render(null, host);
    host.remove();
  }
}
