import { readdirSync, readFileSync } from 'node:fs';

/** Processor time by process, in milliseconds. Unlike the clock it does not care what else the machine does. */
export type CpuTimes = Readonly<Record<string, number>>;

/** A clock tick of Linux, in milliseconds (`getconf CLK_TCK` is 100 everywhere). */
const tickMs = 10;

/** What this process and all that descend from it have used so far, by their role in the product. Empty but on Linux. */
export function readCpu(): CpuTimes {
  const times: Record<string, number> = {};
  for (const { role, ms } of descendants()) times[role] = (times[role] ?? 0) + ms;
  return times;
}

/** What was used in between, for each of so many pieces of work. */
export function cpuPerPiece(before: CpuTimes, after: CpuTimes, pieces: number): CpuTimes {
  const used = Object.entries(after).map(([role, ms]) => [role, (ms - (before[role] ?? 0)) / pieces] as const);
  const rounded = used.map(([role, ms]) => [role, Math.round(ms * 10) / 10] as const).filter(([, ms]) => ms > 0);
  return Object.fromEntries(rounded.sort(([, a], [, b]) => b - a));
}

function descendants(): { role: string; ms: number }[] {
  const all = processes();
  const ours = new Set([process.pid]);
  for (let before = -1; before !== ours.size;) {
    before = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  return all.filter(({ pid }) => ours.has(pid)).map(({ pid, ms }) => ({ role: roleOf(pid), ms }));
}

function processes(): { pid: number; parent: number; ms: number }[] {
  const pids = readFolder('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    const stat = read(`/proc/${pid}/stat`);
    // The name in parentheses may hold anything; the numbers come after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return stat === ''
      ? []
      : [{ pid: Number(pid), parent: Number(fields[1]), ms: (Number(fields[11]) + Number(fields[12])) * tickMs }];
  });
}

function roleOf(pid: number): string {
  if (pid === process.pid) return 'bench, front and event sources';
  const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  const named = /(bridge|table-server|queue-server|queue-process|directory-process|samba)(?:\/main\.ts|\.ts|:|\s)/.exec(
    command,
  )?.[1];
  if (named !== undefined) return named;
  const lambda = /AWS_LAMBDA_FUNCTION_NAME=latchkey-local-([\w-]+)/.exec(read(`/proc/${pid}/environ`))?.[1];
  return lambda === undefined ? 'other' : `function ${lambda}`;
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // Gone meanwhile.
  }
}
