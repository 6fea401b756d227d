import type { TokenView } from '#shared/api/token-views.ts';
import type { SessionView } from '#shared/api/views.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { Link } from '../../../ui/link.tsx';
import { NotAllowed } from '../../../ui/not-allowed.tsx';
import { Page } from '../../../ui/page.tsx';
import { AddApp } from './add-app.tsx';
import { AddDevice } from './add-device.tsx';
import { AddSent } from './add-sent.tsx';
import { Choices } from './choices.tsx';
import { useTokenTexts } from './token-context.ts';
import type { Ends } from './token-context.ts';
import { waysToAdd } from './ways-to-add.ts';

interface Props {
  readonly session: SessionView;
  /** Which way was chosen, from the address; empty: none yet. */
  readonly way: string;
  /** Where the ways lead. */
  readonly base: string;
  readonly replaces?: TokenView;
  readonly ends: Ends;
}

/** Adds a token, or puts one in the place of another. Nobody chooses who has no choice. */
export function AddToken({ session, way, base, replaces, ends }: Props) {
  const { t, portal } = usePortal();
  const words = useTokenTexts();
  // The same once more would be no other token.
  const ways = waysToAdd(session, portal, replaces !== undefined).filter((each) => each !== replaces?.kind.type);
  const chosen = ways.find((each) => each === way) ?? (ways.length === 1 ? ways[0] : undefined);
  if (ways.length === 0) return <NotAllowed />;
  if (chosen === 'device') return <AddDevice replaces={replaces} ends={ends} />;
  if (chosen === 'email' || chosen === 'sms') return <AddSent type={chosen} replaces={replaces} ends={ends} />;
  if (chosen) return <AddApp hasOtherSettings={chosen === 'other'} replaces={replaces} ends={ends} />;
  return (
    <Page key="choose" title={replaces ? words.replace.title : words.choose.title} overline={words.title}>
      {replaces && <p>{words.replace.text(replaces.name)}</p>}
      <Choices
        label={replaces ? words.replace.title : words.choose.title}
        choices={ways.map((each) => ({ to: `${base}/${each}`, ...words.choose[each] }))}
      />
      <div class="buttons">
        <Link to="account/tokens" class="button">
          {t.common.cancel}
        </Link>
      </div>
    </Page>
  );
}
