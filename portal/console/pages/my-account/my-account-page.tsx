import { useConsole, useTexts } from '../../app/console-context.ts';
import { useRead } from '../../app/use-read.ts';
import { useTask } from '../../app/use-task.ts';
import { call } from '../../api/client.ts';
import { consoleLanguages, languageNames } from '../../languages.ts';
import { ChoiceField } from '../../ui/fields.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadPart } from '../../ui/read-state.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useProof } from '../sign-in/use-proof.tsx';
import { AppPart } from './app-part.tsx';
import { PasskeysPart } from './passkeys-part.tsx';
import { PasswordPart } from './password-part.tsx';
import { SessionsPart } from './sessions-part.tsx';
import { texts } from './texts.ts';

/** What somebody signs in with at the console, where they are signed in, and their language. */
export function MyAccountPage() {
  const words = useTexts(texts);
  const proof = useProof();
  const read = useRead('admin-account.show', {});
  return (
    <Page title={words.title} lead={words.lead}>
      <ReadPart read={read}>
        {(account) => (
          <>
            <PasskeysPart account={account} proof={proof} onChanged={read.reload} />
            <PasswordPart account={account} proof={proof} onChanged={read.reload} />
            <AppPart account={account} proof={proof} onChanged={read.reload} />
            <SessionsPart account={account} onChanged={read.reload} />
          </>
        )}
      </ReadPart>
      <LanguagePart />
      {proof.step}
    </Page>
  );
}

function LanguagePart() {
  const { me, speak, tell, refreshMe } = useConsole();
  const words = useTexts(texts);
  const task = useTask();
  if (!me) return null;
  return (
    <section>
      <TroubleNotice trouble={task.trouble} />
      <ChoiceField
        id="my-language"
        label={words.language}
        value={me.language}
        options={consoleLanguages.map((each) => [each, languageNames[each]] as const)}
        onValue={(language) => {
          void task
            .run(() => call('admin-account.change-language', { body: { language } }))
            .then(async (done) => {
              if (!done) return;
              speak(language);
              tell(texts[language].languageSet);
              await refreshMe();
            });
        }}
      />
    </section>
  );
}
