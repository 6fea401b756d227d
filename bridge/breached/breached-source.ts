/** Something that knows passwords which attackers know: a list on this machine, or a service that is asked. */
export interface BreachedSource {
  /**
   * @returns false as well when nobody could tell and the configuration allows that
   * @throws Error when nobody could tell, in words without anything of the password
   */
  has(password: string): Promise<boolean>;
  state(): SourceState;
  /** Looks now and then whether it is still as it should be, without any password. Never rejects. */
  look(): Promise<void>;
  close(): Promise<void>;
}

/** How a source is, for whoever runs the bridge. Never anything of what was looked up. */
export interface SourceState {
  readonly kind: 'file' | 'range';
  readonly isWorking: boolean;
  /** While it does not work: whether passwords are set all the same. */
  readonly allowsUnchecked: boolean;
  readonly problem?: string;
  /** A file: how many passwords, and of when. */
  readonly entries?: number;
  readonly builtAt?: string;
}
