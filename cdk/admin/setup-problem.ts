import type { DeploymentConfig } from '../config.ts';
import { ConfigProblem, readConfig } from '../read-config.ts';

/** Something that the administrator can put right. */
export class SetupProblem extends Error {
  override readonly name = 'SetupProblem';
}

/** The deployment's file. @throws SetupProblem */
export function readOrExplain(file: string): DeploymentConfig {
  try {
    return readConfig(file);
  } catch (cause) {
    throw cause instanceof ConfigProblem ? new SetupProblem(cause.message, { cause }) : cause;
  }
}
