import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FlowView, Language, PortalView } from '#shared/api/views.ts';
import { directionOf, languages } from '#shared/languages.ts';
import type { Result } from '#shared/result.ts';
import { call } from '../api/client.ts';
import type { Trouble } from '../api/trouble.ts';
import { NoPortal } from '../screens/no-portal.tsx';
import { followPageTexts } from '../texts/page-texts.ts';
import { loadTexts, preferredLanguage, rememberLanguage } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { Frame } from '../ui/frame.tsx';
import { alias } from './place.ts';
import { Context } from './portal-context.ts';
import { Screen } from './screen.tsx';
import { useBranding } from './use-branding.ts';
import { usePlace } from './use-place.ts';

interface Props {
  readonly language: Language;
  readonly texts: Texts;
  readonly answer: Result<PortalView, Trouble>;
}

/** The portal: holds what all screens share. */
export function App({ language: firstLanguage, texts, answer: firstAnswer }: Props) {
  const { place, arrivedBy, go } = usePlace();
  const [answer, setAnswer] = useState(firstAnswer);
  const [speech, setSpeech] = useState({ language: firstLanguage, t: texts });
  const [flow, setFlow] = useState<FlowView>();
  const [login, setLogin] = useState('');
  const portal = answer.ok ? answer.value : emptyPortal;

  const speak = useCallback(async (language: Language) => {
    try {
      const [t] = await Promise.all([loadTexts(language), followPageTexts(language)]);
      setSpeech({ language, t });
    } catch {
      // No network: the language stays.
    }
  }, []);

  const refreshPortal = useCallback(async () => {
    const fresh = await call('portal.show', { params: { alias } });
    // A failed refresh must not take away what is on the screen.
    setAnswer((former) => (fresh.ok || !former.ok ? fresh : former));
  }, []);

  useEffect(() => {
    document.documentElement.lang = speech.language;
    document.documentElement.dir = directionOf(speech.language);
  }, [speech.language]);

  useEffect(() => {
    const best = preferredLanguage(portal.languages);
    if (best !== speech.language) void speak(best);
    // Only when the offer is known or changes; afterwards the person's own choice counts.
  }, [portal.languages.join()]);

  useBranding(portal.branding?.colours);
  useHomeAfterTheEnd(place.path, arrivedBy, go);

  const context = useMemo(
    () => ({ portal, ...speech, place, go, flow, setFlow, login, setLogin, refreshPortal }),
    [portal, speech, place, go, flow, login, refreshPortal],
  );
  return (
    <Context.Provider value={context}>
      <Frame
        onLanguage={(language) => {
          rememberLanguage(language);
          void speak(language);
        }}
      >
        {answer.ok ? <Screen /> : <NoPortal trouble={answer.error} />}
      </Frame>
    </Context.Provider>
  );
}

const emptyPortal: PortalView = {
  alias,
  name: 'Latchkey',
  languages: [...languages],
  actions: [],
  signIn: { methods: [] },
  tokens: { types: [], pin: 'off' },
  directory: { id: '', label: '', isReachable: true },
};

/** The browser's "back" after the end of a task goes to the start, not into a task that is over. */
function useHomeAfterTheEnd(
  path: string,
  arrivedBy: string,
  go: (path: string, o: { replace: boolean }) => void,
): void {
  const hasEnded = useRef(false);
  useEffect(() => {
    if (path.endsWith('/done')) {
      hasEnded.current = true;
    } else if (arrivedBy === 'link') {
      hasEnded.current = false;
    } else if (hasEnded.current && path !== '') {
      go('', { replace: true });
    }
  }, [path, arrivedBy, go]);
}
