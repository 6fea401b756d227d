import type { AdminSignIn } from '#shared/api/administrator-inputs.ts';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { Page } from '../../ui/page.tsx';
import { BothFactors } from './both-factors.tsx';
import type { SignInProps } from './sign-in-props.ts';
import { texts } from './texts.ts';

/** Asks who somebody is, by two factors at once. */
export function SignIn({ isAgain, onSignedIn }: SignInProps) {
  const { t, me } = useConsole();
  const words = useTexts(texts);
  return (
    <Page title={t.signIn.title} lead={isAgain ? t.signIn.lead : words.lead}>
      <BothFactors
        prefix="sign-in"
        mail={me?.mail ?? ''}
        submit={words.signIn}
        beginPasskey={() => call('admin-session.begin-passkey', { body: {} })}
        send={(proof, mail) => {
          const body = (proof.by === 'passkey' ? proof : { ...proof, mail }) as AdminSignIn;
          return call('admin-session.start', { body });
        }}
        onDone={() => void onSignedIn()}
      />
      <p class="soft">{words.lost}</p>
    </Page>
  );
}
