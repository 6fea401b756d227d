import { exitCodes } from './exit-codes.ts';

export async function checkCommand(args: string[]): Promise<number> {
  void args;
  return exitCodes.failed;
}
