import { render } from 'preact';
import { preferredOf } from '../texts/remembered-language.ts';
import { call } from './api/client.ts';
import { ConsoleApp } from './app/console-app.tsx';
import { watchFocus } from './app/watch-focus.ts';
import { consoleLanguages } from './languages.ts';

// A page that the browser kept whole, with what was on it, must not come back for whoever presses "back" next.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

watchFocus();
const language = preferredOf(consoleLanguages) ?? 'en';
const root = document.getElementById('app')!;
void call('admin-session.show', {}).then((answer) => {
  render(<ConsoleApp language={language} answer={answer} />, root);
});
