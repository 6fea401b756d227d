import type { RecoveryReadiness } from '#shared/api/account-views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { SessionView } from '#shared/api/views.ts';
import { usePortal } from '../../app/portal-context.ts';
import { actionIcons } from '../../ui/action-list.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/lazy.tsx';
import { Page } from '../../ui/page.tsx';
import { SupportText } from '../../ui/support-text.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { isOffered, setUpPlaces } from './enrolment-places.ts';
import { EnrolmentProgress } from './enrolment-progress.tsx';
import { useEnrolmentTexts } from './enrolment-texts.ts';
import { waysToAdd } from './tokens/ways-to-add.ts';
import { useAccountState } from './use-account-state.ts';

interface Props {
  readonly session: SessionView;
  readonly onSessionEnded: () => void;
  /** Something is being set up, at this place below `account`. */
  readonly onStart: (at: string) => void;
}

/** What somebody needs to recover by themself: what they have, what is missing, and the way to it. */
export function Enrolment({ session, onSessionEnded, onStart }: Props) {
  const { t } = usePortal();
  const { state, task, load } = useAccountState(onSessionEnded);
  if (task.trouble) {
    return (
      <Page title={t.common.problem}>
        <TroubleNotice trouble={task.trouble} />
        <button type="button" class="button primary" onClick={load}>
          {t.common.tryAgain}
        </button>
      </Page>
    );
  }
  if (!state) return <Loading />;
  const { recovery = nothingAsked } = state;
  const Body = recovery.isReady ? Ready : Missing;
  return <Body recovery={recovery} session={session} onStart={onStart} />;
}

/** This portal recovers nothing: nothing has to be set up for it. */
const nothingAsked: RecoveryReadiness = {
  ...{ isReady: false, has: [], missing: 0, choices: [] },
  ...{ lockedOutWithout: [], spares: [] },
};

type BodyProps = Omit<Props, 'onSessionEnded'> & { readonly recovery: RecoveryReadiness };

function Missing({ recovery, session, onStart }: BodyProps) {
  const { t } = usePortal();
  const words = useEnrolmentTexts();
  const { choices, has, missing } = recovery;
  const isPossible = choices.length > 0;
  return (
    <Page key="missing" title={isPossible ? words.title : words.home.missingTitle}>
      <p>{isPossible ? words.lead(missing) : words.impossible}</p>
      {isPossible && <EnrolmentProgress has={has} missing={missing} />}
      {isPossible ? (
        <>
          <h2 id="offers">{words.choose}</h2>
          <Offers labelledBy="offers" offers={choices} session={session} onStart={onStart} />
          <p class="after">
            <Link to="account" class="button">
              {words.later}
            </Link>
          </p>
          <p class="soft small">{words.laterText}</p>
        </>
      ) : (
        <>
          <h2>{t.help.title}</h2>
          <SupportText />
          <Link to="account" class="button">
            {t.account.back}
          </Link>
        </>
      )}
    </Page>
  );
}

function Ready({ recovery, session, onStart }: BodyProps) {
  const { t } = usePortal();
  const words = useEnrolmentTexts();
  const { has, lockedOutWithout, spares } = recovery;
  return (
    <Page key="ready" title={words.doneTitle}>
      <p>{words.doneText}</p>
      <EnrolmentProgress has={has} missing={0} />
      {lockedOutWithout.length > 0 && <p>{words.noSpare(lockedOutWithout.map((factor) => words.has[factor]))}</p>}
      <p>
        <Link to="account" class="button primary">
          {t.account.back}
        </Link>
      </p>
      {spares.length > 0 && (
        <>
          <h2 id="offers">{words.addSpare}</h2>
          <Offers
            labelledBy="offers"
            offers={spares.map((factor) => ({ factor, further: 0 }))}
            session={session}
            onStart={onStart}
          />
        </>
      )}
    </Page>
  );
}

interface OffersProps extends Omit<BodyProps, 'recovery'> {
  readonly labelledBy: string;
  readonly offers: readonly { readonly factor: FactorId; readonly further: number }[];
}

function Offers({ labelledBy, offers, session, onStart }: OffersProps) {
  const { portal } = usePortal();
  const words = useEnrolmentTexts();
  const ways = waysToAdd(session, portal);
  const hasApp = ways.includes('app');
  return (
    <ul class="choices" aria-labelledby={labelledBy}>
      {offers.map(({ factor, further }) => {
        if (!isOffered(factor)) return null;
        const { at, action } = setUpPlaces[factor];
        const { title, text } = factor === 'token-code' && ways[0] === 'device' ? words.device : words.offers[factor];
        return (
          <li key={factor}>
            <Choice
              to={`account/${factor === 'token-code' && hasApp ? `${at}/app` : at}`}
              icon={actionIcons[action]}
              title={title}
              text={further > 0 ? `${text} ${words.further(further)}` : text}
              onFollow={() => {
                onStart(at);
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}
