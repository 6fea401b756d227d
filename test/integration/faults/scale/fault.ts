/** What is wrong with one step or one person. */
export interface Fault {
  readonly login: string;
  readonly operation?: string;
  readonly wish?: string;
  readonly told?: string;
  readonly what: string;
}

/** Notes what should be so and is not. */
export class Faults {
  readonly found: string[] = [];

  expectThat(isSo: boolean, fault: string): void {
    if (!isSo) this.found.push(fault);
  }
}
