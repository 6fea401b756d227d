import type { PersonView } from '#shared/api/people-views.ts';
import { dayAndTime } from '../../../ui/format.ts';
import { useConsole, useMay, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { factorNames } from '../../names.ts';
import { BadgeList } from '../../ui/badge-list.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Link } from '../../ui/link.tsx';
import { Moment } from '../../ui/moment.tsx';
import { HelpButtons } from './help-buttons.tsx';
import type { Offer } from './help-buttons.tsx';
import type { Asked } from './help-step.tsx';
import { PortalsCard } from './portals-card.tsx';
import { peopleTexts } from './texts.ts';

interface Props {
  readonly person: PersonView;
  readonly onAsk: (asked: Asked) => void;
}

/** Who it is, how they are, and what a help desk does most. */
export function OverviewTab({ person, onAsk }: Props) {
  const words = useTexts(peopleTexts);
  const names = useTexts(factorNames);
  const { language } = useConsole();
  const may = useMay();
  const { bootstrapCode: code, issues } = person;
  const offers = offersFor(person, { isHelper: may('people.support'), isWriter: may('people.write') });
  return (
    <>
      {offers.length > 0 && (
        <section class="card">
          <h2>{words.help}</h2>
          <HelpButtons offers={offers} onAsk={onAsk} />
        </section>
      )}
      <section class="card">
        <h2>{words.facts}</h2>
        <DefinitionList
          items={[
            [words.login, person.login],
            [words.upn, person.userPrincipalName],
            [words.ownLogin, person.ownLogin],
            [
              words.mail,
              person.mail && (
                <>
                  {person.mail}
                  {person.isMailBehindPassword && (
                    <>
                      <br />
                      <span class="small soft">{words.mailBehind}</span>
                    </>
                  )}
                </>
              ),
            ],
            [words.directoryMail, person.directoryMail === person.mail ? undefined : person.directoryMail],
            [words.phone, person.own.phone],
            [
              words.enrolled,
              <BadgeList items={person.enrolled.map((each) => names[each])} none={words.nothingEnrolled} />,
            ],
            [words.sessions, person.sessions === 0 ? words.no : String(person.sessions)],
            [words.deactivatedSince, person.deactivatedAt && <Moment at={person.deactivatedAt} />],
            [words.frozenUntil, person.frozenUntil && <Moment at={person.frozenUntil} />],
            [words.accountEnds, person.accountExpiresAt && <Moment at={person.accountExpiresAt} />],
            [words.invited, person.invitedAt && <Moment at={person.invitedAt} />],
            [words.codeHeld, code && words.heldBy(code.issuedBy, dayAndTime(new Date(code.expiresAt), language))],
            [
              words.issues,
              issues.length > 0 && may('issues.read')
                ? issues.map(({ portal, id }) => (
                    <Link key={id} to={pathOf('issues', portal, id)}>
                      {words.seeIssue}
                    </Link>
                  ))
                : undefined,
            ],
          ]}
        />
      </section>
      <PortalsCard person={person} onAsk={onAsk} />
    </>
  );
}

function offersFor(person: PersonView, { isHelper, isWriter }: { isHelper: boolean; isWriter: boolean }): Offer[] {
  const { any, code, once } = person.help;
  const isOff = person.state === 'deactivated';
  const isClosed = person.tries.some((each) => each.isClosed);
  return [
    ...(isHelper
      ? ([
          ...(person.mail === undefined ? [] : [{ help: 'start-reset', state: any }]),
          { help: 'hand-code', state: code },
          { help: 'unlock', state: any },
          { help: 'one-time', state: once },
          ...(isClosed ? [{ help: 'open-tries', state: any }] : []),
          ...(person.sessions > 0 ? [{ help: 'end-sessions', state: 'yes' }] : []),
        ] as const)
      : []),
    ...(isWriter
      ? ([
          ...(person.frozenUntil === undefined ? [] : [{ help: 'lift-freeze', state: any }]),
          { help: isOff ? 'activate' : 'deactivate', state: 'yes' },
        ] as const)
      : []),
  ] as Offer[];
}
