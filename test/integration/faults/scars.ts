import { readFileSync } from 'node:fs';

/** What the bridge's log tells about the blows that hit a job. */
export interface Scars {
  /** Jobs that were finished on a later delivery than the first. */
  readonly redelivered: number;
  /** Jobs whose effect was found by looking, because its answer had been lost. */
  readonly foundByLooking: number;
  /** Answers that were sent once more, because the process died after the answer and before the queue knew. */
  readonly repeated: number;
  readonly finished: number;
}

interface Line {
  readonly msg?: string;
  readonly receiveCount?: number;
  readonly detail?: string;
}

/** What the bridge said about an operation, for the person who looks for the fault. */
export const linesAbout = (operation: string, logFile: string): string[] =>
  readFileSync(logFile, 'utf8')
    .split('\n')
    .filter((line) => line.includes(operation));

/** Reads the log; lines that a kill cut off are left out. */
export function readScars(logFile: string): Scars {
  const lines = readFileSync(logFile, 'utf8').split('\n').map(parse);
  const jobs = lines.filter(({ msg }) => msg === 'job');
  return {
    finished: jobs.length,
    redelivered: jobs.filter(({ receiveCount = 1 }) => receiveCount > 1).length,
    foundByLooking: jobs.filter(({ detail }) => detail === 'found by looking').length,
    repeated: lines.filter(({ msg = '' }) => msg.startsWith('job delivered again')).length,
  };
}

function parse(line: string): Line {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return {};
  }
}
