import type { PersonRow } from '#shared/api/people-views.ts';
import { call } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
import { BatchRun } from '../../ui/batch-run.tsx';
import { onboardingTexts } from './texts.ts';

interface Props {
  readonly portal: string;
  readonly people: readonly PersonRow[];
  readonly onBack: () => void;
}

/** Sends the invitations: nobody gets two, however often it is begun. */
export function InviteRun({ portal, people, onBack }: Props) {
  const { invite, found, first, start, stop, goOn, ask, warn, ended, noMail } = useTexts(onboardingTexts);
  return (
    <BatchRun
      words={{ title: invite, progress: invite, found, first, start, stop, goOn, ask, confirm: start, warn, ended }}
      people={people}
      detailOf={({ mail = noMail }) => mail}
      work={(guids) => call('onboarding.invite', { body: { portal, people: guids } })}
      onBack={onBack}
    />
  );
}
