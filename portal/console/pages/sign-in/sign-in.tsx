import { useConsole } from '../../app/console-context.ts';
import { Page } from '../../ui/page.tsx';
import type { SignInProps } from './sign-in-props.ts';

/** Asks who somebody is. */
export function SignIn({ isAgain }: SignInProps) {
  const { t } = useConsole();
  return <Page title={t.signIn.title} lead={isAgain ? t.signIn.lead : undefined} />;
}
