/** Where the code stands in a mail. No text, so that nobody's name can be taken for it. */
export const codeHere = Symbol('code');
/** Where the link stands. */
export const linkHere = Symbol('link');

/** A button, and above it why one would press it. */
export interface MailLink {
  readonly label: string;
  readonly url: string;
  readonly why?: string;
}

/** What a mail says. Paragraphs are plain text; everything is escaped when it becomes HTML. */
export interface MailText {
  readonly subject: string;
  /** Without a place of their own, the code comes after the first, and the link last. */
  readonly paragraphs: readonly (string | typeof codeHere | typeof linkHere)[];
  /** Shown large, to be read from a phone and typed. */
  readonly code?: string;
  readonly link?: MailLink;
  /** Who can help, in the administrator's words. */
  readonly support?: string;
  readonly footer: string;
}

/** A mail's paragraphs with the code and the link in their places. */
export function placed({ paragraphs, code, link }: MailText): MailText['paragraphs'] {
  const [first = '', ...rest] = paragraphs;
  const begun: MailText['paragraphs'] =
    code === undefined || paragraphs.includes(codeHere) ? paragraphs : [first, codeHere, ...rest];
  return !link || begun.includes(linkHere) ? begun : [...begun, linkHere];
}
