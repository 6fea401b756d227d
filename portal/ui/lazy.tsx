import { h } from 'preact';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePortal } from '../app/portal-context.ts';
import { Page } from './page.tsx';
import { TroubleNotice } from './trouble-notice.tsx';

/** A screen whose code is fetched when it is needed. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Lazy(props: Props) {
    const [, setReady] = useState(loaded !== undefined);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded) return;
      load().then(
        (component) => {
          loaded = component;
          setReady(true);
        },
        () => {
          setFailed(true);
        },
      );
    }, []);
    if (hasFailed) return <Failed />;
    return loaded ? h(loaded, props) : <Loading />;
  };
}

/** Part of a screen whose code is fetched when it is needed; the screen is whole without it, so a failure shows nothing. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return function LazyPart(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props>>();
    useEffect(() => {
      load().then(
        (component) => {
          setPart(() => component);
        },
        () => undefined,
      );
    }, []);
    return Part ? h(Part, props) : null;
  };
}

/** Room for a screen that is on its way. */
export function Loading() {
  const { t } = usePortal();
  return (
    <div class="page" role="status">
      <span class="visually-hidden">{t.common.loading}</span>
    </div>
  );
}

/** No network, or a new version was deployed meanwhile: loading the page again helps in both cases. */
function Failed() {
  const { t } = usePortal();
  return (
    <Page title={t.troubles.offline.title}>
      <TroubleNotice trouble={{ code: 'offline' }} />
      <button
        type="button"
        class="button primary"
        onClick={() => {
          location.reload();
        }}
      >
        {t.common.tryAgain}
      </button>
    </Page>
  );
}
