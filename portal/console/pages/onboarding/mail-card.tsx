import { useState } from 'preact/hooks';
import { languages } from '#shared/languages.ts';
import type { Language } from '#shared/languages.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useRead } from '../../app/use-read.ts';
import { ChoiceField } from '../../ui/fields.tsx';
import { ReadPart } from '../../ui/read-state.tsx';
import { onboardingTexts } from './texts.ts';

type Kind = 'invitation' | 'invitation-reminder';

/** The mail as its readers will see it. */
export function MailCard({ portal }: { portal: string }) {
  const words = useTexts(onboardingTexts);
  const { language: own } = useConsole();
  const [language, setLanguage] = useState<Language>(own);
  const [kind, setKind] = useState<Kind>('invitation');
  const read = useRead('onboarding.preview', { query: { portal, language, kind } });
  return (
    <section class="card">
      <h2>{words.preview}</h2>
      <div class="filters">
        <ChoiceField
          id="kind"
          label={words.kind}
          value={kind}
          options={[
            ['invitation', words.invitation],
            ['invitation-reminder', words.reminder],
          ]}
          onValue={setKind}
        />
        <ChoiceField
          id="language"
          label={words.language}
          value={language}
          options={languages.map((each) => [each, nameOf(each)])}
          onValue={setLanguage}
        />
      </div>
      <ReadPart read={read}>
        {({ subject, text }) => (
          <div lang={language}>
            <p>
              <b>{subject}</b>
            </p>
            {text.split('\n\n').map((paragraph, index) => (
              <p key={index} class="own-text">
                {paragraph}
              </p>
            ))}
          </div>
        )}
      </ReadPart>
    </section>
  );
}

/** A language in its own words. */
const nameOf = (language: Language): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
