import type { LostThing } from '#shared/api/lost-things.ts';
import { usePortal } from '../../app/portal-context.ts';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TickList } from '../../ui/tick-list.tsx';
import { useRestoreTexts } from './restore-texts.ts';
import { base } from './steps.ts';

interface Props {
  readonly lost: readonly LostThing[];
  readonly onLost: (lost: LostThing[]) => void;
}

const things: readonly LostThing[] = ['password', 'mail', 'token'];

/** The first question: what cannot be used any more? */
export function LostStep({ lost, onLost }: Props) {
  const { t, go } = usePortal();
  const r = useRestoreTexts();
  const errors = useFieldErrors();
  const submit = (): void => {
    if (errors.check([lost.length === 0 && { field: 'lost-password', text: r.lost.empty }])) go(`${base}/name`);
  };
  return (
    <Page title={r.lost.title} overline={r.overline}>
      <ErrorSummary errors={errors} />
      <p>{r.lost.lead}</p>
      <Form onSubmit={submit}>
        <TickList
          id="lost"
          legend={r.lost.title}
          items={things.map((id) => ({ id, ...r.lost.items[id] }))}
          ticked={lost}
          // In their own order, however they were ticked.
          onTicked={(ticked) => {
            errors.check([]);
            onLost(things.filter((each) => ticked.includes(each)));
          }}
          error={errors.of('lost-password')}
        />
        {/* A page that talks while one ticks: said when it changes, and never in the way. */}
        <div role="status">
          <QuickerWay lost={lost} />
        </div>
        <p class="soft">{r.lost.who}</p>
        <SubmitButton isBusy={false}>{t.common.continue}</SubmitButton>
      </Form>
    </Page>
  );
}

/** Nobody should wait for IT who can help themself. */
function QuickerWay({ lost }: { lost: readonly LostThing[] }) {
  const { t, portal } = usePortal();
  const { lost: words } = useRestoreTexts();
  if (lost.length !== 1) return null;
  if (lost[0] === 'password' && portal.actions.includes('password.reset')) {
    return <Quicker {...words.onlyPassword} to="forgot" link={t.actions['password.reset'].title} />;
  }
  const canChangeMail = portal.signIn.methods.length > 0 && portal.actions.includes('profile.edit');
  return lost[0] === 'mail' && canChangeMail ? <Quicker {...words.onlyMail} to="account/profile/mail" /> : null;
}

const Quicker = ({ title, text, to, link }: { title: string; text: string; to: string; link: string }) => (
  <div class="rules">
    <p>
      <b>{title}</b>
      <br />
      {text}
    </p>
    <Link to={to} class="quiet flush inline-target">
      {link}
    </Link>
  </div>
);
