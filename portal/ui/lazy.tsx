import { h } from 'preact';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePortal } from '../app/portal-context.ts';
import { hasPageTexts, loadPageTexts } from '../texts/page-texts.ts';
import { Page } from './page.tsx';
import { TroubleNotice } from './trouble-notice.tsx';

/** What a screen says: words of its own, or those only that everything has from the beginning. */
type Speaks = 'page texts' | 'first texts';

/** A screen whose code is fetched when it is needed, and its words beside it. */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  speaks: Speaks = 'page texts',
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Lazy(props: Props) {
    const { language } = usePortal();
    const [, setReady] = useState<object>();
    const [hasFailed, setFailed] = useState(false);
    const isSpoken = speaks === 'first texts' || hasPageTexts(language);
    useEffect(() => {
      if (loaded && isSpoken) return;
      Promise.all([load(), isSpoken ? undefined : loadPageTexts(language)]).then(
        ([component]) => {
          loaded = component;
          setReady({});
        },
        () => {
          setFailed(true);
        },
      );
    }, [language]);
    if (hasFailed) return <Failed />;
    return loaded && isSpoken ? h(loaded, props) : <Loading />;
  };
}

/** Part of a screen whose code is fetched when it is needed; the screen is whole without it, so a failure shows nothing. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return function LazyPart(props: Props) {
    const { language } = usePortal();
    const [Part, setPart] = useState<ComponentType<Props>>();
    useEffect(() => {
      Promise.all([load(), loadPageTexts(language)]).then(
        ([component]) => {
          setPart(() => component);
        },
        () => undefined,
      );
    }, [language]);
    return Part && hasPageTexts(language) ? h(Part, props) : null;
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
