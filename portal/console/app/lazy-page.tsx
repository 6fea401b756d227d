import { h } from 'preact';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ConsolePage, PageProps } from '../pages.ts';
import { Page } from '../ui/page.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { useConsole } from './console-context.ts';

const loaded = new Map<ConsolePage['load'], ComponentType<PageProps>>();

/** A page whose code is fetched when it is opened. */
export function LazyPage({ load, rest }: Pick<ConsolePage, 'load'> & PageProps) {
  const { t } = useConsole();
  const [state, setState] = useState<'loading' | 'failed' | 'there'>('loading');
  const component = loaded.get(load);
  useEffect(() => {
    if (component) return;
    load().then(
      (found) => {
        loaded.set(load, found);
        setState('there');
      },
      () => {
        setState('failed');
      },
    );
  }, [load, component]);
  if (component) return h(component, { rest });
  if (state !== 'failed') return <p class="visually-hidden">{t.common.loading}</p>;
  // No network, or a new version was deployed meanwhile: loading the whole page again helps in both cases.
  return (
    <Page title={t.loadFailed}>
      <TroubleNotice trouble={{ code: 'offline' }} onRetry={() => location.reload()} />
    </Page>
  );
}
