import type { BridgeView } from '#shared/api/directory-views.ts';
import { certificateAge } from '#shared/domain/certificate-age.ts';
import { useTexts } from '../../app/console-context.ts';
import { Badge } from '../../ui/badge.tsx';
import type { BadgeTone } from '../../ui/badge.tsx';
import { Moment } from '../../ui/moment.tsx';
import { texts } from './texts.ts';

type Controller = NonNullable<BridgeView['controllers']>[number];

const tones: Record<NonNullable<Controller['standing']>, BadgeTone> = { healthy: 'good', limping: 'warn', away: 'bad' };

/** The controllers of a bridge: how they stand, why, and which certificates somebody has to renew. */
export function ControllerList({
  controllers,
  authority,
}: {
  controllers: readonly Controller[];
  authority: BridgeView['authority'];
}) {
  const words = useTexts(texts);
  if (controllers.length === 0) return null;
  return (
    <>
      <h4>{words.controllers}</h4>
      <ul class="plain">
        {controllers.map((each) => (
          <li key={each.controller}>
            {each.controller}{' '}
            <Badge tone={tones[standingOf(each)]}>{words.controllerStandings[standingOf(each)]}</Badge>
            {each.isReadOnly && (
              <>
                {' '}
                <Badge tone="quiet">{words.readOnly}</Badge>
              </>
            )}
            {each.checksHistoryOnReset === false && !each.isReadOnly && <p class="small">{words.controllerHistory}</p>}
            {each.problem !== undefined && <p class="small">{each.problem}</p>}
            <Ends at={each.certificateEndsAt} words={words.certificateEnds} ended={words.certificateEnded} />
          </li>
        ))}
      </ul>
      <Ends at={authority?.endsAt} words={words.authorityEnds} ended={words.authorityEnded} />
      {authority?.problem !== undefined && (
        <p class="small">
          {words.authorityProblem} {authority.problem}
        </p>
      )}
    </>
  );
}

/** A bridge of before says only whether one answers. */
const standingOf = ({ standing, isHealthy }: Controller): NonNullable<Controller['standing']> =>
  standing ?? (isHealthy ? 'healthy' : 'away');

/** Nothing while there is time. */
function Ends({ at, words, ended }: { at: string | undefined; words: string; ended: string }) {
  const { certificateAges } = useTexts(texts);
  const age = at === undefined ? 'fine' : certificateAge(new Date(at), new Date());
  if (at === undefined || age === 'fine') return null;
  return (
    <p class="small">
      <Badge tone={age === 'soon' ? 'warn' : 'bad'}>{certificateAges[age]}</Badge> {age === 'ended' ? ended : words}{' '}
      <Moment at={at} />
    </p>
  );
}
