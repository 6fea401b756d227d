import { useState } from 'preact/hooks';
import type { BridgeStanding, BridgeView, DirectoryView } from '#shared/api/directory-views.ts';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { pathOf } from '../../app/place.ts';
import { Badge } from '../../ui/badge.tsx';
import type { BadgeTone } from '../../ui/badge.tsx';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { Moment } from '../../ui/moment.tsx';
import { BreachedList } from './breached-list.tsx';
import { ControllerList } from './controller-list.tsx';
import { identityBefore } from './identity-before.ts';
import { OpenList } from './open-list.tsx';
import { texts } from './texts.ts';

interface Props {
  readonly view: DirectoryView;
  readonly may: boolean;
  readonly onChanged: () => void;
}

const tones: Record<BridgeStanding, BadgeTone> = { here: 'good', stopped: 'quiet', silent: 'bad', waiting: 'warn' };
/** Less than this is the time on the way. */
const clockToleranceMs = 5_000;
const yearMs = 365 * 86_400_000;

/** The bridges of a directory, each as it described itself last. */
export function BridgeCards({ view, may, onChanged }: Props) {
  const words = useTexts(texts);
  return (
    <section aria-labelledby="bridges-title">
      <h2 id="bridges-title">{words.bridges}</h2>
      {view.bridges.length === 0 && <EmptyState>{words.noBridge}</EmptyState>}
      <div class="columns">
        {view.bridges.map((bridge) => (
          <BridgeCard
            key={`${bridge.standing} ${bridge.bridge} ${bridge.fingerprint}`}
            {...{ bridge, may, onChanged }}
            directory={view.directory}
            isNext={identityBefore(bridge, view.bridges) !== undefined}
          />
        ))}
      </div>
    </section>
  );
}

function BridgeCard({
  bridge,
  directory,
  may,
  isNext,
  onChanged,
}: Omit<Props, 'view'> & { bridge: BridgeView; directory: string; isNext: boolean }) {
  const words = useTexts(texts);
  const [isRemoving, setRemoving] = useState(false);
  const { behindMs, sealKeySince, standing, controllers = [] } = bridge;
  const isOld = sealKeySince !== undefined && Date.now() - Date.parse(sealKeySince) > yearMs;
  const clock = behindMs === undefined ? undefined : clockOf(behindMs, words);
  return (
    <section class="card">
      <h3>
        {bridge.bridge} <Badge tone={tones[standing]}>{words.standings[standing]}</Badge>
      </h3>
      {standing === 'here' && bridge.isDirectoryReachable === false && <p>{words.directoryAway}</p>}
      {standing === 'here' && !bridge.takesOrders && <p>{words.noOrders}</p>}
      {isNext && <p>{words.nextIdentity(bridge.bridge)}</p>}
      {bridge.comparedBy !== undefined && <p>{words.comparedBy(bridge.comparedBy)}</p>}
      <DefinitionList
        items={[
          [words.heard, <Moment at={bridge.heardAt} />],
          [words.version, bridge.softwareVersion],
          [words.clock, clock],
          [words.sealKey, sealKeySince && <Moment at={sealKeySince} />],
          [words.fingerprint, bridge.fingerprint && <code>{bridge.fingerprint}</code>],
        ]}
      />
      {isOld && <p>{words.rotate}</p>}
      <ControllerList controllers={controllers} authority={bridge.authority} />
      <BreachedList sources={bridge.breached} />
      <OpenList open={bridge.openAttributes} />
      {may && standing === 'waiting' && (
        <p>
          <Link to={pathOf('directories', directory, 'compare')} class="button">
            {words.toCompare}
          </Link>
        </p>
      )}
      {may && standing !== 'here' && (
        <button
          type="button"
          class="quiet flush"
          aria-label={`${words.remove} ${bridge.bridge}`}
          onClick={() => {
            setRemoving(true);
          }}
        >
          {words.remove}
        </button>
      )}
      {isRemoving && (
        <RemoveStep
          {...{ bridge, directory, onChanged }}
          onClose={() => {
            setRemoving(false);
          }}
        />
      )}
    </section>
  );
}

function RemoveStep({
  bridge,
  directory,
  onChanged,
  onClose,
}: {
  bridge: BridgeView;
  directory: string;
  onChanged: () => void;
  onClose: () => void;
}) {
  const words = useTexts(texts);
  const { tell } = useConsole();
  const task = useTask();
  const isWaiting = bridge.standing === 'waiting';
  const remove = async (): Promise<void> => {
    const fingerprint = (bridge.fingerprint ?? '').replaceAll('-', '');
    const done = await task.run(() =>
      isWaiting
        ? call('bridge.dismiss', { params: { directory, fingerprint } })
        : call('bridge.remove', { params: { directory, bridge: bridge.bridge } }),
    );
    if (!done) return;
    tell(words.removed(bridge.bridge));
    onClose();
    onChanged();
  };
  return (
    <ConfirmStep
      isDanger
      title={isWaiting ? words.dismissTitle : words.removeTitle(bridge.bridge)}
      confirm={words.remove.replace(' …', '')}
      task={task}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <p>{isWaiting ? words.dismissText : words.removeText}</p>
    </ConfirmStep>
  );
}

const clockOf = (behindMs: number, words: { clockRight: string; clockOff: (seconds: number) => string }): string =>
  Math.abs(behindMs) < clockToleranceMs ? words.clockRight : words.clockOff(Math.round(behindMs / 1000));
