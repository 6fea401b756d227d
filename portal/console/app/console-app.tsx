import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { AdminSessionView } from '#shared/api/administrator-views.ts';
import { rememberLanguage } from '../../texts/remembered-language.ts';
import { WordsContext } from '../../ui/words.ts';
import { call } from '../api/client.ts';
import type { Answer } from '../api/client.ts';
import type { ConsoleLanguage } from '../languages.ts';
import { consoleTexts } from '../texts.ts';
import { Context } from './console-context.ts';
import { onOtherWindows, tellOtherWindows } from './other-windows.ts';
import { Shell } from './shell.tsx';
import { usePlace } from './use-place.ts';
import { useSessionEnd } from './use-session-end.ts';
import { useWaiting } from './use-waiting.ts';

interface Message {
  readonly text: string;
  readonly saidAt: number;
}

interface Props {
  readonly language: ConsoleLanguage;
  readonly answer: Answer<AdminSessionView>;
}

/** The console: holds what all pages share. */
export function ConsoleApp({ language: firstLanguage, answer: first }: Props) {
  const { place, go, guard, leaving } = usePlace();
  const [language, setLanguage] = useState(firstLanguage);
  const [answer, setAnswer] = useState(first);
  const [session, setSession] = useState(0);
  // Who was signed in last stays in view, below the sign-in, when the session ends: what is typed must not be lost.
  const [signedIn, setSignedIn] = useState(first.ok ? first.value : undefined);
  const [message, setMessage] = useState<Message>();

  const speak = useCallback((next: ConsoleLanguage) => {
    rememberLanguage(next);
    setLanguage(next);
  }, []);

  const refreshMe = useCallback(async () => {
    const fresh = await call('admin-session.show', {});
    setAnswer(fresh);
    if (!fresh.ok) return;
    setSignedIn(fresh.value);
    setSession((former) => former + 1);
  }, []);

  const signOut = useCallback(async () => {
    await call('admin-session.end', {});
    tellOtherWindows('ended');
    // Nothing of what was on the screen stays in memory.
    location.assign('/console/');
  }, []);

  const cover = useCallback(() => {
    setAnswer({ ok: false, error: { code: 'admin-session-required' } });
  }, []);
  useSessionEnd(answer.ok ? answer.value : undefined, cover);
  useEffect(() => {
    if (answer.ok) return;
    return onOtherWindows((word) => {
      if (word === 'used') void refreshMe();
    });
  }, [answer.ok, refreshMe]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    // It goes along to the page that somebody is led to, and not to those where they go by themselves afterwards.
    setMessage((former) => (former && Date.now() - former.saidAt < 1000 ? former : undefined));
  }, [place.path]);

  const waiting = useWaiting(answer.ok ? answer.value.administrator : undefined, place.path);
  const t = consoleTexts[language];
  const tell = useCallback((text: string) => {
    setMessage({ text, saidAt: Date.now() });
  }, []);
  const context = useMemo(
    () => ({
      me: signedIn?.administrator,
      signedIn,
      isSignedIn: answer.ok,
      ...{ guard, leaving },
      ...{ language, t, place, go, tell, refreshMe, signOut, speak, session, waiting },
    }),
    [guard, leaving, signedIn, answer, language, t, place, go, tell, refreshMe, signOut, speak, session, waiting],
  );
  return (
    <Context.Provider value={context}>
      <WordsContext.Provider value={t.common}>
        <Shell
          trouble={answer.ok ? undefined : answer.error}
          message={message}
          onMessageClosed={() => {
            setMessage(undefined);
          }}
        />
      </WordsContext.Provider>
    </Context.Provider>
  );
}
