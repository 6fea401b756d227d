import { useEffect, useState } from 'preact/hooks';
import type { DirectoryView } from '#shared/api/directory-views.ts';
import { useMay, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useRead } from '../../app/use-read.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Link } from '../../ui/link.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadPage } from '../../ui/read-state.tsx';
import { BridgeCards } from './bridge-cards.tsx';
import { peopleOf, Reach } from './directory-list.tsx';
import { ExpiryCard } from './expiry-card.tsx';
import { SeatsStep } from './seats-step.tsx';
import { SyncCard } from './sync-card.tsx';
import { texts } from './texts.ts';
import type { DirectoryTexts } from './texts.ts';

const refreshMs = 5_000;

/** One directory: how it is, who reads it, whom it brings. It keeps itself up to date. */
export function DirectoryPage({ directory }: { directory: string }) {
  const words = useTexts(texts);
  const may = useMay()('directories.write');
  const read = useRead('directory.show', { params: { directory } });
  const [isSeating, setSeating] = useState(false);
  const { value, trouble, reload } = read;
  useEffect(() => {
    // Before anything came there is nothing to refresh: what went wrong stays where it is being read.
    if (value === undefined) return;
    let isAsked = false;
    const timer = setInterval(() => {
      // Once, until it is answered: asking again would send away an answer that takes its time.
      if (document.hidden || isAsked) return;
      isAsked = true;
      reload();
    }, refreshMs);
    return () => {
      clearInterval(timer);
    };
  }, [value, trouble, reload]);
  const above = { to: 'directories', title: words.title };
  return (
    <ReadPage read={read} title={words.title} above={above}>
      {(view) => (
        <Page
          title={view.label}
          above={above}
          actions={
            may && (
              <Link to={pathOf('directories', directory, 'add-bridge')} class="button">
                {words.addBridge}
              </Link>
            )
          }
        >
          <Glance view={view} may={may} />
          {may && (
            <p class="buttons">
              <Link to={pathOf('directories', directory, 'import')} class="button">
                {words.chooseImport}
              </Link>
              <button
                type="button"
                class="button"
                onClick={() => {
                  setSeating(true);
                }}
              >
                {words.setSeats}
              </button>
            </p>
          )}
          <SyncCard view={view} may={may} onChanged={read.reload} />
          <ExpiryCard view={view} etag={read.etag} may={may} onChanged={read.reload} onSaved={read.set} />
          <BridgeCards view={view} may={may} onChanged={read.reload} />
          {isSeating && (
            <SeatsStep
              view={view}
              etag={read.etag}
              onReload={read.reload}
              onDone={(next, etag) => {
                if (next) read.set(next, etag);
                setSeating(false);
              }}
            />
          )}
        </Page>
      )}
    </ReadPage>
  );
}

function Glance({ view, may }: { view: DirectoryView; may: boolean }) {
  const words = useTexts(texts);
  const { policy, fineGrainedPolicies, scope, changedAt, changedBy, waitingForSeat: waiting = 0 } = view;
  const isAll = scope.ous === undefined && scope.groups === undefined;
  const parts = [scope.ous && words.someOus(scope.ous.length), scope.groups && words.someGroups(scope.groups.length)];
  return (
    <section class="card">
      <h2>{words.glance}</h2>
      <DefinitionList
        items={[
          [words.state, <Reach row={view} />],
          [words.people, peopleHere(view, words, may ? words.readFirst : words.unknown)],
          [words.seats, view.seats === undefined ? words.anyNumber : peopleOf(view, words)],
          [words.waitForSeat, waiting > 0 && words.number(waiting)],
          [words.domains, view.domains.join(', ')],
          [words.imported, isAll ? words.everybody : parts.filter(Boolean).join(', ')],
          [words.policy, policy && policyOf(policy, words)],
          [
            words.changed,
            changedAt && (
              <>
                <Moment at={changedAt} /> {changedBy && words.by(changedBy)}
              </>
            ),
          ],
          [words.ownPolicies, fineGrainedPolicies && words.fineGrainedPolicies[fineGrainedPolicies], 'wide'],
          [words.historyOnReset, isHistoryUnchecked(view) && words.historyUnchecked, 'wide'],
        ]}
      />
    </section>
  );
}

/** No bridge tells how many there are before it was asked to read them, or served somebody. */
const peopleHere = ({ people }: DirectoryView, words: DirectoryTexts, otherwise: string): string =>
  people === undefined ? otherwise : words.number(people);

/** Some controller that takes changes lets one of the last passwords be set again by a reset. */
const isHistoryUnchecked = ({ policy, bridges }: DirectoryView): boolean =>
  (policy?.historyLength ?? 0) > 0 &&
  bridges.some(({ controllers = [] }) =>
    controllers.some((each) => each.checksHistoryOnReset === false && !each.isReadOnly),
  );

const policyOf = (
  { minLength, isComplexityRequired, historyLength, lockoutThreshold }: NonNullable<DirectoryView['policy']>,
  words: DirectoryTexts,
): string => `${words.policyText(minLength, isComplexityRequired, historyLength)}; ${words.lockout(lockoutThreshold)}`;
