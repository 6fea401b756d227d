import { readdirSync } from 'node:fs';

/** The names in a folder; none where it is missing, or not for whom we run as: keys are root's, and handed over one by one. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
