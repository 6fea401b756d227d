/** Where the code stands in a mail. No text, so that nobody's name can be taken for it. */
export const codeHere = Symbol('code');
/** Where the link stands. */
export const linkHere = Symbol('link');

/** What a mail says. Paragraphs are plain text; everything is escaped when it becomes HTML. */
export interface MailText {
  readonly subject: string;
  /** Without a place of their own, the code comes after the first, and the link last. */
  readonly paragraphs: readonly (string | typeof codeHere | typeof linkHere)[];
  /** Shown large, to be read from a phone and typed. */
  readonly code?: string;
  readonly link?: { readonly label: string; readonly url: string; readonly why: string };
  /** Who can help, in the administrator's words. */
  readonly support?: string;
  readonly footer: string;
}

/** What texts may name. `at` is written out for people; times are UTC, for we do not know where they are. */
export interface TextFacts {
  readonly portal: string;
  readonly login: string;
  readonly at: string;
  readonly code: string;
  readonly minutes: number;
  /** Recovery codes that are left. */
  readonly left: number;
  /** Of a request to restore access. */
  readonly reference: string;
  /** How that ended. */
  readonly ending: 'verified' | 'refused' | 'cancelled';
  /** `Chrome on Windows`. Of fixed words alone. */
  readonly device: string;
}

/** A mail's paragraphs with the code and the link in their places. */
export function placed({ paragraphs, code, link }: MailText): MailText['paragraphs'] {
  const [first = '', ...rest] = paragraphs;
  const begun: MailText['paragraphs'] =
    code === undefined || paragraphs.includes(codeHere) ? paragraphs : [first, codeHere, ...rest];
  return !link || begun.includes(linkHere) ? begun : [...begun, linkHere];
}
