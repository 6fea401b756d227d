/** What somebody reads who is woken by an alarm. Each has its place, by its title, in docs/deploy.md. */
export interface AlarmText {
  readonly title: string;
  /** What it means for people. */
  readonly means: string;
  /** Where to look first. */
  readonly act: string;
}

/** Every alarm, by what it is about. */
export const alarmTexts = {
  bridge: {
    title: 'No bridge asks for jobs',
    means: 'Nobody of this directory can reset, change or unlock anything; the portal tells them so.',
    act: 'On the machine of the bridge: bridge check.',
  },
  jobs: {
    title: 'Jobs that no bridge finished',
    means: 'A change was taken twenty times and never ended; its person was told that nobody knows.',
    act: 'Look for the id of the operation in the log of the bridge.',
  },
  results: {
    title: 'Results that could not be stored',
    means: 'Bridges did something, and people were not told how it ended.',
    act: 'Read the log of the function bridge-results, put right what is wrong, and redrive the queue.',
  },
  notices: {
    title: 'Messages that could not be sent',
    means: 'Codes and notices do not arrive: who proves themselves by mail cannot go on.',
    act: 'Read the log of the function notices, and the console of SES.',
  },
  'audit-lost': {
    title: 'Lines of the audit trail that could not be kept',
    means: 'Something was done, and the trail does not have it yet. Nothing is lost for fourteen days.',
    act: 'Read the log of the function audit, then invoke it with each message of the queue audit-lost.',
  },
  'audit-trouble': {
    title: 'The audit trail is not whole',
    means:
      'Records are missing, or were changed or moved since they were written. The owners have a mail that names them.',
    act: 'Export the trail in the console and keep the file; then find out who can write into the table audit.',
  },
  checkpoint: {
    title: 'The audit trail is not signed or not checked',
    means: 'What was written since the last signature could be cut off unseen. The next hour makes up for it.',
    act: 'Read the log of the function checkpoint.',
  },
  digest: {
    title: 'The daily mail to administrators does not go out',
    means: 'Nobody is reminded of what waits. Nothing else depends on it.',
    act: 'Read the log of the function digest.',
  },
  requests: {
    title: 'A function fails',
    means: 'People see an error page with the id of their request.',
    act: 'Look for that id in the log of the function.',
  },
} as const satisfies Record<string, AlarmText>;

/** As CloudWatch shows it. @param of which one, where there are several */
export function describeAlarm({ title, means, act }: AlarmText, of?: string): string {
  const which = of === undefined ? '' : ` (${of})`;
  return `Latchkey: ${title}${which}. What it means: ${means} What to do: ${act} More: docs/deploy.md, "When an alarm rings".`;
}
