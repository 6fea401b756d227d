import type { PersonView } from '#shared/api/people-views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { useMay, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { factorNames } from '../../names.ts';
import { Badge } from '../../ui/badge.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Link } from '../../ui/link.tsx';
import { Moment } from '../../ui/moment.tsx';
import type { Asked } from './help-step.tsx';
import { peopleTexts } from './texts.ts';

interface Props {
  readonly person: PersonView;
  readonly onAsk: (asked: Asked) => void;
}

/** Everything by which somebody proves who they are; what was lost can be taken away. */
export function FactorsTab({ person, onAsk }: Props) {
  const words = useTexts(peopleTexts);
  const may = useMay();
  const { directory, guid, tokens, passkeys, phones } = person;
  const mayRemove = may('people.support') && person.help.any === 'yes';
  const remove = (help: 'remove-passkey' | 'remove-phone', id: string, thing: string) =>
    mayRemove && (
      <button
        type="button"
        class="quiet"
        onClick={() => {
          onAsk({ help, id, thing });
        }}
      >
        {words.remove}
        <span class="visually-hidden"> {thing}</span>
      </button>
    );
  return (
    <>
      <section class="card">
        <h2>{words.tokens}</h2>
        {tokens.length === 0 && <p class="soft">{words.noTokens}</p>}
        <ul class="plain" hidden={tokens.length === 0}>
          {tokens.map(({ id, name, serial, portal, state }) => (
            <li key={id}>
              {[name, serial, portal].filter((each) => each !== undefined && each !== name).length > 0
                ? `${name} (${[serial, portal].filter((each) => each !== undefined).join(', ')})`
                : name}{' '}
              <Badge tone={state === 'active' ? 'good' : 'quiet'}>{state === 'active' ? words.yes : words.no}</Badge>
            </li>
          ))}
        </ul>
        {tokens.length > 0 && may('tokens.read') && (
          <p>
            <Link to={pathOf('tokens', 'of', directory, guid)}>{words.seeTokens}</Link>
          </p>
        )}
      </section>
      <section class="card">
        <h2>{words.passkeys}</h2>
        {passkeys.length === 0 && <p class="soft">{words.noPasskeys}</p>}
        <ul class="plain" hidden={passkeys.length === 0}>
          {passkeys.map(({ id, name, createdAt, lastUsedAt, isSynced }) => (
            <li key={id}>
              <b>{name}</b>, {words.added} <Moment at={createdAt} />
              {lastUsedAt && (
                <>
                  , {words.lastUsed} <Moment at={lastUsedAt} />
                </>
              )}
              {isSynced && <span class="soft"> ({words.synced})</span>} {remove('remove-passkey', id, name)}
            </li>
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>{words.phones}</h2>
        {phones.length === 0 && <p class="soft">{words.noPhones}</p>}
        <ul class="plain" hidden={phones.length === 0}>
          {phones.map(({ id, name, createdAt, isReachable }) => (
            <li key={id}>
              <b>{name}</b>, {words.added} <Moment at={createdAt} />
              {!isReachable && <span class="soft"> ({words.unreachable})</span>} {remove('remove-phone', id, name)}
            </li>
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>{words.otherFactors}</h2>
        <DefinitionList
          items={[
            [words.recoveryCodes, String(person.recoveryCodesLeft)],
            [words.questions, String(person.questions)],
            [words.portalPassword, person.hasPortalPassword ? words.yes : words.no],
            [words.phone, person.own.phone ?? words.no],
            [words.chat, person.chat ?? words.no],
          ]}
        />
      </section>
      <TriesCard person={person} onAsk={onAsk} />
    </>
  );
}

/** What is closed after too many wrong proofs, and what is on the way there. */
function TriesCard({ person: { tries, help }, onAsk }: Props) {
  const words = useTexts(peopleTexts);
  const names = useTexts(factorNames);
  const may = useMay()('people.support') && help.any === 'yes';
  const nameOf = (factor: string): string => names[factor as FactorId] ?? factor;
  return (
    <section class="card">
      <h2>{words.tries}</h2>
      {tries.length === 0 && <p class="soft">{words.noTries}</p>}
      {tries.length > 0 && (
        <DefinitionList
          items={tries.map(({ factor, used, isClosed, opensAt }) => [
            nameOf(factor),
            <>
              {used}{' '}
              {isClosed && <Badge tone="bad">{opensAt === undefined ? words.closedForGood : words.closed}</Badge>}{' '}
              {opensAt && <Moment at={opensAt} />}
            </>,
          ])}
        />
      )}
      {may && tries.length > 0 && (
        <div class="buttons">
          <button
            type="button"
            class="button"
            onClick={() => {
              onAsk({ help: 'open-tries' });
            }}
          >
            {words.helps['open-tries'].button}
          </button>
        </div>
      )}
    </section>
  );
}
