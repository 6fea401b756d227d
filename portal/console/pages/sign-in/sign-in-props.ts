/** What the sign-in is given by the shell. */
export interface SignInProps {
  /** Somebody was signed in before, and what they were doing waits below. */
  readonly isAgain: boolean;
  /** Somebody is signed in now: the shell asks who, and shows the page of the address. */
  readonly onSignedIn: () => Promise<void>;
}
