import { useTexts } from '../../app/console-context.ts';
import { NotFoundPage } from '../../app/other-pages.tsx';
import type { PageProps } from '../../pages.ts';
import { Page } from '../../ui/page.tsx';
import { ChooseDirectory } from '../people/choose-directory.tsx';
import { InvitePage } from './invite-page.tsx';
import { ProgressCard } from './progress-card.tsx';
import { onboardingTexts } from './texts.ts';
import { WaitingList } from './waiting-list.tsx';

/** Who can help themselves already; and the way to invite the others. */
export function OnboardingPage({ rest: [step, ...more] }: PageProps) {
  const words = useTexts(onboardingTexts);
  if (step === 'invite' && more.length === 0) return <InvitePage />;
  if (step !== undefined) return <NotFoundPage />;
  return (
    <Page title={words.title} lead={words.lead}>
      <ChooseDirectory>
        {(directory, choice) => (
          <div key={directory}>
            {choice}
            <ProgressCard directory={directory} />
            <WaitingList directory={directory} />
          </div>
        )}
      </ChooseDirectory>
    </Page>
  );
}
