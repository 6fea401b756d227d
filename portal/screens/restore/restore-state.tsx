import type { RestoreView } from '#shared/api/restore-views.ts';
import { onThisClock } from '../../api/server-clock.ts';
import { usePortal } from '../../app/portal-context.ts';
import type { Explained } from '../../texts/texts.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { day, dayAndTime } from '../../ui/format.ts';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/lazy.tsx';
import { Page } from '../../ui/page.tsx';
import { StopPage } from '../../ui/stop-page.tsx';
import { SupportText } from '../../ui/support-text.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useRestoreTexts } from './restore-texts.ts';
import type { RestoreTexts } from './restore-texts.ts';
import { base } from './steps.ts';
import { useRequest } from './use-request.ts';

/** How far the request of this browser is, and what happens next. Right after sending and on any later visit. */
export function RestoreState({ isNew }: { isNew: boolean }) {
  const { t } = usePortal();
  const r = useRestoreTexts();
  const { request, task, load } = useRequest();
  if (task.trouble?.code === 'not-found') return <StopPage why={r.state.none} />;
  if (!request) {
    if (!task.trouble) return <Loading />;
    return (
      <Page title={t.common.problem}>
        <TroubleNotice trouble={task.trouble} />
        <button type="button" class="button primary" onClick={() => void load()}>
          {t.common.tryAgain}
        </button>
      </Page>
    );
  }
  const { title, text } = r.state.states[request.state];
  const lines = linesOf(request, r);
  const isOpen = request.state === 'waiting';
  return (
    <>
      {isNew && isOpen && <DoneMark />}
      <Page title={title}>
        {task.trouble && <TroubleNotice trouble={task.trouble} />}
        <p class="lead">{text}</p>
        <Reference request={request} />
        {lines.length > 0 && (
          <>
            <h2>{r.state.next}</h2>
            <ul class="next">
              {lines.map((line) => (
                <li key={line.title}>
                  <b>{line.title}</b>
                  {line.text}
                </li>
              ))}
            </ul>
          </>
        )}
        {!isNew && request.state !== 'verified' && (
          <>
            <h2>{t.help.title}</h2>
            <SupportText />
          </>
        )}
        <Ways request={request} onLook={load} />
      </Page>
    </>
  );
}

/** The number to keep, and what the request is about. */
function Reference({
  request: { reference, state, lost, gives, submittedAt, decidedAt, expiresAt },
}: {
  request: RestoreView;
}) {
  const { language } = usePortal();
  const { state: s, things } = useRestoreTexts();
  const when = (moment: string): string => dayAndTime(onThisClock(new Date(moment)), language);
  return (
    <div class="rules">
      <p>
        <b>{s.reference}</b>
        <span class="secret-text reference">{reference}</span>
        <CopyButton text={reference} />
      </p>
      {state === 'waiting' && <p>{s.keep}</p>}
      <p class="soft">
        {s.about}: {lost.map((each) => things[each]).join(', ')}
        {gives.mail !== undefined && (
          <>
            <br />
            {s.gave}: {gives.mail}
          </>
        )}
        <br />
        {s.submitted(when(submittedAt))}
        {decidedAt !== undefined && (
          <>
            <br />
            {s.decided(when(decidedAt))}
          </>
        )}
        {state === 'waiting' && (
          <>
            <br />
            {s.until(day(onThisClock(new Date(expiresAt)), language))}
          </>
        )}
      </p>
    </div>
  );
}

function linesOf({ state, lost, gives }: RestoreView, { state: s }: RestoreTexts): readonly Explained[] {
  if (state === 'waiting') return s.waitingLines;
  if (state !== 'verified') return [];
  // Of the portal's password the new one is known already.
  return [
    ...lost.filter((each) => each !== 'mail' || gives.mail !== undefined).map((each) => s.verifiedLines[each]),
    ...(gives.portalPassword ? [s.portalPassword] : []),
  ];
}

/** What can be done now. */
function Ways({ request: { state, lost }, onLook }: { request: RestoreView; onLook: () => Promise<void> }) {
  const { t, portal } = usePortal();
  const { state: s } = useRestoreTexts();
  const canReset = state === 'verified' && lost.includes('password') && portal.actions.includes('password.reset');
  const canSignIn = state === 'verified' && portal.signIn.methods.length > 0;
  return (
    <div class="buttons">
      {canReset && (
        <Link to="forgot" class="button primary">
          {t.password.title}
        </Link>
      )}
      {canSignIn && (
        <Link to="account" class={canReset ? 'button' : 'button primary'}>
          {t.signIn.title}
        </Link>
      )}
      {state === 'waiting' && (
        <>
          <button type="button" class="button" onClick={() => void onLook()}>
            {s.again}
          </button>
          <Link to={`${base}/withdraw`} class="button">
            {s.withdraw}
          </Link>
        </>
      )}
      <Link to="" class="button">
        {t.common.home}
      </Link>
    </div>
  );
}

const DoneMark = () => (
  <svg class="done-mark" viewBox="0 0 24 24" width="56" height="56" aria-hidden="true">
    <circle cx="12" cy="12" r="11" />
    <path d="M7.3 12.4l3.2 3.2 6.2-7" />
  </svg>
);
