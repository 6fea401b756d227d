import { spawn } from 'node:child_process';

/** Runs a program to its end. @throws Error with the end of what it said when it fails or takes too long */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { input?: string; timeoutMs?: number } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'pipe', timeout: options.timeoutMs ?? 60_000 });
    let output = '';
    const collect = (bytes: Buffer): void => void (output += bytes.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${program} ended with ${code ?? 'a signal'}: ${output.slice(-2000)}`));
    });
  });
}
