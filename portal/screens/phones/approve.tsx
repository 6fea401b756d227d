import { useEffect, useState } from 'preact/hooks';
import type { WaitingRequest } from '#shared/api/push-views.ts';
import type { Trouble } from '../../api/trouble.ts';
import { usePortal } from '../../app/portal-context.ts';
import { fetchWaiting } from '../../push/answer.ts';
import { readDevice } from '../../push/device-store.ts';
import type { StoredDevice } from '../../push/device-store.ts';
import type { Explained } from '../../texts/texts.ts';
import { Loading } from '../../ui/lazy.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { Decide } from './decide.tsx';
import { usePhoneTexts } from './phone-texts.ts';

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'told'; readonly what: 'noDevice' | 'gone' | 'nothing' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'asked'; readonly device: StoredDevice; readonly request: WaitingRequest };

/** The page that a message opens: what waits is fetched by the device's key. Nobody has to be signed in here. */
export function Approve() {
  const words = usePhoneTexts().approve;
  const [state, setState] = useState<State>({ kind: 'loading' });

  const load = async (): Promise<void> => {
    setState({ kind: 'loading' });
    setState(await look());
  };
  useEffect(() => {
    void load();
    // A second message, while this page is open, changes its address.
    const again = (): void => void load();
    addEventListener('hashchange', again);
    return () => {
      removeEventListener('hashchange', again);
    };
  }, []);

  if (state.kind === 'loading') return <Loading />;
  if (state.kind === 'asked') return <Decide key={state.request.id} {...state} />;
  if (state.kind === 'told') return <Told key={state.what} said={words[state.what]} onLook={() => void load()} />;
  return <Told key="trouble" trouble={state.trouble} onLook={() => void load()} />;
}

async function look(): Promise<State> {
  const device = await readDevice().catch(() => undefined);
  if (!device) return { kind: 'told', what: 'noDevice' };
  const named = /^#([\w-]{22})$/.exec(location.hash)?.[1];
  const answer = await fetchWaiting(device, named);
  if (!answer.ok) {
    const isGone = answer.error.code === 'proof-refused';
    return isGone ? { kind: 'told', what: 'gone' } : { kind: 'trouble', trouble: answer.error };
  }
  const { request } = answer.value;
  return request ? { kind: 'asked', device, request } : { kind: 'told', what: 'nothing' };
}

function Told({ said, trouble, onLook }: { said?: Explained; trouble?: Trouble; onLook: () => void }) {
  const { t } = usePortal();
  const words = usePhoneTexts();
  return (
    <Page title={said?.title ?? t.common.problem}>
      {trouble && <TroubleNotice trouble={trouble} />}
      {said && <p>{said.text}</p>}
      <div class="buttons">
        <button type="button" class="button primary" onClick={onLook}>
          {words.approve.look}
        </button>
        <Link to="account/phones" class="button">
          {words.list}
        </Link>
      </div>
    </Page>
  );
}
