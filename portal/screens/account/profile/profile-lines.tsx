import type { ComponentChildren } from 'preact';
import type { ProfileView } from '#shared/api/profile-views.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { Loading } from '../../../ui/lazy.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { DetailLines } from '../details/detail-lines.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { useLoginTexts } from './login-texts.ts';
import { useProfileTexts } from './profile-texts.ts';
import { useProfile } from './use-profile.ts';

/** A person's data: what is on record, and one action for each. */
export function ProfileLines({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { t } = usePortal();
  const p = useProfileTexts();
  const task = useGuardedTask(onSessionEnded);
  const profile = useProfile(task);
  const { lines } = p;
  // Nothing that is pressed moves when the lines arrive.
  if (!profile && !task.trouble) return <Loading />;
  return (
    <Page title={p.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{p.lead}</p>
      {profile && (
        <>
          <Line label={lines.name} to="names" action={p.change}>
            {profile.displayName}
          </Line>
          <Line label={lines.mail} to="mail" action={profile.mail.shown === undefined ? p.add : p.change}>
            {profile.mail.shown === undefined ? (
              p.none
            ) : (
              <>
                {profile.mail.shown}
                <br />
                {profile.mail.isOwn ? p.own : p.fromDirectory}
              </>
            )}
          </Line>
          <PhoneLine phone={profile.phone} />
          <LoginLine login={profile.login} />
          {profile.attributes && <DetailLines offers={profile.attributes} />}
        </>
      )}
      <div class="buttons">
        <Link to="account" class="button">
          {t.account.back}
        </Link>
      </div>
    </Page>
  );
}

/** The directory's name is always good; one's own beside it, where the administrator lets people choose one. */
function LoginLine({ login: { directory, own, isOffered } }: { login: ProfileView['login'] }) {
  const p = useProfileTexts();
  const w = useLoginTexts();
  if (own === undefined) {
    return (
      <Line label={w.line} {...(isOffered && { to: 'login', action: p.change })}>
        {directory}. {p.lines.loginText}
      </Line>
    );
  }
  return (
    <Line label={w.line} to={isOffered ? 'login' : 'login/remove'} action={isOffered ? p.change : w.remove}>
      {own}
      <br />
      {w.also(directory)}
    </Line>
  );
}

/** Where messages are of no use a number is not asked for; one that is there can be taken away. */
function PhoneLine({ phone }: { phone: { readonly shown?: string | undefined; readonly isOffered: boolean } }) {
  const p = useProfileTexts();
  const { label, remove } = { label: p.lines.phone, remove: p.contacts.phone.remove };
  if (phone.isOffered) {
    return (
      <Line label={label} to="phone" action={phone.shown === undefined ? p.add : p.change}>
        {phone.shown ?? p.none}
      </Line>
    );
  }
  if (phone.shown === undefined) return null;
  return (
    <Line label={label} to="phone/remove" action={remove}>
      {phone.shown}
    </Line>
  );
}

interface LineProps {
  readonly label: string;
  /** Below `account/profile`. Absent: nothing can be done here. */
  readonly to?: string;
  readonly action?: string;
  readonly children: ComponentChildren;
}

function Line({ label, to, action, children }: LineProps) {
  return (
    <div class="token">
      <div>
        <b>{label}</b>
        <br />
        <span class="soft">{children}</span>
      </div>
      {to !== undefined && (
        <Link to={`account/profile/${to}`} class="button">
          {action} <span class="visually-hidden">{label}</span>
        </Link>
      )}
    </div>
  );
}
