import { useEffect } from 'preact/hooks';
import type { RecoveryReadiness } from '#shared/api/account-views.ts';
import { sessionActions } from '#shared/api/session-actions.ts';
import type { SessionView } from '#shared/api/views.ts';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { usePageTexts } from '../../texts/page-texts.ts';
import { useTask } from '../../app/use-task.ts';
import { ActionList, actionIcons } from '../../ui/action-list.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Link } from '../../ui/link.tsx';
import { listedActions } from '../../ui/listed-actions.ts';
import { lazyPart, Loading } from '../../ui/lazy.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { groupsOf, statesOf } from './action-states.ts';
import { useEnrolmentTexts } from './enrolment-texts.ts';
import { passwordLine, passwordWarning } from './password-age.ts';
import { useAccountState } from './use-account-state.ts';
import { setUpSection } from './use-enrolment-guide.ts';

const OpenRequest = lazyPart(async () => (await import('../restore/open-request.tsx')).OpenRequest);

interface Props {
  readonly session: SessionView;
  /** Right after signing in: who could not recover by themself is led to what is missing, once. */
  readonly isNew: boolean;
  readonly onSeen: () => void;
  readonly onSignedOut: () => void;
  readonly onSessionEnded: () => void;
}

const setUpPlace = `account/${setUpSection}`;

/** What a signed-in person may do, and how things stand. */
export function AccountHome({ session, isNew, onSeen, onSignedOut, onSessionEnded }: Props) {
  const { t, go, language } = usePortal();
  const words = useEnrolmentTexts();
  const { passwordAge } = usePageTexts();
  const leaving = useTask();
  const { state, task } = useAccountState(onSessionEnded);
  const isLed = isNew && state?.recovery?.isReady === false && state.recovery.choices.length > 0;
  useEffect(() => {
    if (!isNew || (!state && !task.trouble)) return;
    onSeen();
    if (isLed) go(setUpPlace, { replace: true });
  }, [isNew, isLed, state, task.trouble]);

  // Nobody reads a page that goes away at once.
  if (isNew && !task.trouble) return <Loading />;
  const groups = groupsOf(listedActions(session.actions.filter((action) => sessionActions.includes(action))));
  const [now, speech] = [new Date(), { words: passwordAge, language }];
  const line = state?.password && passwordLine(state.password, speech, now);
  const warning = state?.password && passwordWarning(state.password, speech, now);
  const states = state && {
    ...statesOf(state, words.states, t.actions),
    ...(line !== undefined && { 'password.change': line }),
  };
  const signOut = async (): Promise<void> => {
    await leaving.run(async () => {
      const answer = await call('session.end', {});
      const isOut = answer.ok || answer.error.code === 'session-required';
      if (isOut) onSignedOut();
      return answer;
    });
  };
  return (
    <Page title={t.account.title(session.displayName)}>
      {leaving.trouble && <TroubleNotice trouble={leaving.trouble} />}
      <p class="soft">{t.account.signedInAs(session.login)}</p>
      {state?.restore && <OpenRequest open={state.restore} onSessionEnded={onSessionEnded} />}
      {warning !== undefined && (
        <Notice tone="warning" title={warning}>
          <p>{passwordAge.soon}</p>
          {session.actions.includes('password.change') && (
            <p>
              <Link to="account/password" class="inline-target">
                {t.actions['password.change'].title}
              </Link>
            </p>
          )}
        </Notice>
      )}
      {state?.recovery?.isReady === false && <Missing recovery={state.recovery} />}
      {[...groups].map(([group, actions]) => (
        <section key={group} class="group">
          {groups.size > 1 && <h2>{words.groups[group]}</h2>}
          <ActionList actions={actions} {...(states && { states })} />
        </section>
      ))}
      {state?.recovery?.isReady && (
        <section class="group">
          <Works recovery={state.recovery} />
        </section>
      )}
      <div class="buttons">
        <button type="button" class="button" aria-disabled={leaving.isBusy} onClick={() => void signOut()}>
          {t.account.signOut}
        </button>
      </div>
    </Page>
  );
}

function Missing({ recovery }: { recovery: RecoveryReadiness }) {
  const { home } = useEnrolmentTexts();
  const isPossible = recovery.choices.length > 0;
  return (
    <Notice tone="info" title={home.missingTitle}>
      <p>{isPossible ? home.missing(recovery.missing) : home.impossible}</p>
      {isPossible && (
        <p>
          <Link to={setUpPlace} class="inline-target">
            {home.setUp}
          </Link>
        </p>
      )}
    </Notice>
  );
}

function Works({ recovery: { lockedOutWithout, spares } }: { recovery: RecoveryReadiness }) {
  const { home } = useEnrolmentTexts();
  return (
    <ul class="choices">
      <li>
        <Choice
          to={setUpPlace}
          icon={actionIcons['password.reset']}
          title={home.title}
          text={lockedOutWithout.length === 0 || spares.length === 0 ? home.works : home.worksWithoutSpare}
        />
      </li>
    </ul>
  );
}
