import { parseArgs } from 'node:util';
import { allChecks, startLines } from '../check/all-checks.ts';
import { CheckReport } from '../check/check-report.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import type { CheckLine } from '../connectors/directory-connector.ts';
import { softwareVersion } from '../version.ts';
import { exitCodes } from './exit-codes.ts';
import { defaultConfigFile } from './help.ts';

/** `bridge check`: each line passed or failed, with what to do. Changes nothing. */
export async function checkCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { config: { type: 'string', default: defaultConfigFile }, json: { type: 'boolean', default: false } },
  });
  const report = await makeCheckReport(values.config, (line) => {
    if (!values.json) process.stdout.write(textOf(line));
  });
  const failed = report.lines.filter((line) => !line.passed);
  if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  else if (report.passed) process.stdout.write('\nAll is well.\n');
  else process.stdout.write(`\n${failed.length} of ${report.lines.length} checks failed.\n`);
  if (report.passed) return exitCodes.ok;
  return failed.some(({ name }) => startLines.has(name)) ? exitCodes.config : exitCodes.failed;
}

/** Runs every check. @param onLine told each as it is known */
export async function makeCheckReport(path: string, onLine?: (line: CheckLine) => void): Promise<CheckReport> {
  const lines: CheckLine[] = [];
  let config: LoadedConfig | undefined;
  for await (const line of allChecks(path, (loaded) => (config = loaded))) {
    lines.push(line);
    onLine?.(line);
  }
  return CheckReport.parse({
    version: 1,
    passed: lines.every(({ passed }) => passed),
    checkedAt: new Date().toISOString(),
    softwareVersion,
    ...(config && { directory: config.directoryId, bridge: config.bridge }),
    lines,
  });
}

const textOf = ({ name, passed, isWarning, detail, remedy }: CheckLine): string => {
  const word = !passed ? 'FAIL' : isWarning ? 'warn' : 'pass';
  return `${word}  ${name}: ${detail}\n${word !== 'pass' && remedy ? `      ${remedy}\n` : ''}`;
};
