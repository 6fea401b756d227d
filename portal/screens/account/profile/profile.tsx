import type { ContactKind } from '#shared/api/profile-views.ts';
import { ChangeDetails } from '../details/change-details.tsx';
import { FreshProof } from '../fresh-proof.tsx';
import { ChangeContact } from './change-contact.tsx';
import { ChangeLogin } from './change-login.tsx';
import { ChangeNames } from './change-names.tsx';
import { ProfileLines } from './profile-lines.tsx';
import { RemoveContact } from './remove-contact.tsx';
import { RemoveLogin } from './remove-login.tsx';

interface Props {
  /** Below `account/profile`, without a slash in front. */
  readonly section: string;
  readonly login: string;
  readonly onSessionEnded: () => void;
  /** What the portal shows of the person elsewhere is not up to date any more. */
  readonly onChanged: () => void;
}

/** Everything that a signed-in person does with their own data. */
export function Profile({ section, login, onSessionEnded, onChanged }: Props) {
  const [what, then] = section.split('/');
  if (what === 'names') return <ChangeNames key="names" onSessionEnded={onSessionEnded} onChanged={onChanged} />;
  if (what === 'details') {
    return (
      <FreshProof key="details" login={login} onSessionEnded={onSessionEnded}>
        {(onStale) => <ChangeDetails login={login} onSessionEnded={onSessionEnded} onStale={onStale} />}
      </FreshProof>
    );
  }
  if (what === 'login') {
    const LoginScreen = then === 'remove' ? RemoveLogin : ChangeLogin;
    return (
      <FreshProof key={section} login={login} onSessionEnded={onSessionEnded}>
        {(onStale) => <LoginScreen onSessionEnded={onSessionEnded} onStale={onStale} onChanged={onChanged} />}
      </FreshProof>
    );
  }
  if (what !== 'mail' && what !== 'phone') {
    return <ProfileLines key="lines" onSessionEnded={onSessionEnded} />;
  }
  const kind: ContactKind = what;
  const Screen = then === 'remove' ? RemoveContact : ChangeContact;
  return (
    <FreshProof key={section} login={login} onSessionEnded={onSessionEnded}>
      {(onStale) => <Screen kind={kind} onSessionEnded={onSessionEnded} onStale={onStale} />}
    </FreshProof>
  );
}
