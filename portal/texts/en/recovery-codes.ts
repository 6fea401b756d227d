/** What the pages of recovery codes say, in English. */
export const recoveryCodes = {
  title: 'My recovery codes',
  lead: 'Ten codes to keep in a safe place, on paper or in your password manager. Each works once, when nothing else is at hand.',
  none: 'You have no recovery codes yet.',
  left: (left: number, issued: number) => `${left} of ${issued} codes are left.`,
  madeOn: (date: string) => `Made on ${date}.`,
  make: 'Make recovery codes',
  makeNew: 'Make new codes',
  makeTitle: 'Make new recovery codes?',
  makeText: 'You see them once, on the next page. Have a printer or your password manager ready.',
  voids: 'The codes that you have now will stop working.',
  shownTitle: 'Keep these codes in a safe place',
  shownText: 'You see them only now. Print them, save them as a file, or copy them into your password manager.',
  list: 'Your new recovery codes',
  copy: 'Copy all',
  download: 'Save as a file',
  print: 'Print',
  fileName: 'recovery-codes.txt',
  fileHead: (portal: string, login: string) => `Recovery codes for ${login}, ${portal}. Each works once.`,
  saved: 'I have kept them',
};

/** The shape of these texts. */
export type RecoveryCodeTexts = typeof recoveryCodes;
