import { ActivityList } from './activity-list.tsx';
import { NotMeHere } from './not-me-here.tsx';

interface Props {
  /** Below `account/activity`, without a slash in front. */
  readonly section: string;
  readonly onSessionEnded: () => void;
}

/** What happened to the account, and what to do when it was not its owner. */
export function Activity({ section, onSessionEnded }: Props) {
  const [what, id = ''] = section.split('/');
  return what === 'not-me' ? (
    <NotMeHere key={id} id={id} onSessionEnded={onSessionEnded} />
  ) : (
    <ActivityList key="list" onSessionEnded={onSessionEnded} />
  );
}
