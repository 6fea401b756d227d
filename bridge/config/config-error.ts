/** One thing that is wrong with the configuration, in words for the person who edits the file. */
export interface ConfigProblem {
  readonly file: string;
  /** Dotted path of the setting, such as `directory.controllers.0`. Empty for the file as a whole. */
  readonly field: string;
  /** What is there or missing, and what is expected. */
  readonly problem: string;
  readonly remedy: string;
}

/** The bridge does not start with a configuration that it does not fully understand. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** One problem as text. */
export function describeProblem({ file, field, problem, remedy }: ConfigProblem): string {
  return `${file}${field && `: ${field}`}: ${problem}\n  ${remedy}`;
}
