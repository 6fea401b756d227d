import { useState } from 'preact/hooks';
import { locales } from '../../languages.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { LineField } from '../../ui/fields.tsx';
import type { Summed } from './summed.ts';
import { texts } from './texts.ts';

const usual = 15;

/** What the help desk did not have to do, in hours of whatever a ticket takes here. */
export function Tickets({ done }: Pick<Summed, 'done'>) {
  const { language, place, go } = useConsole();
  const t = useTexts(texts);
  const [typed, setTyped] = useState(place.query['minutes'] ?? String(usual));
  const minutes = readMinutes(typed) ?? usual;
  const tickets = done.reset + done.unlock;
  const hours = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 });
  return (
    <section class="card">
      <h2>{t.tickets}</h2>
      <p class="big-number">{tickets.toLocaleString(locales[language])}</p>
      <p>{t.ticketsText(tickets, hours.format((tickets * minutes) / 60))}</p>
      <LineField
        id="minutes"
        type="number"
        label={t.minutes}
        hint={t.minutesHint}
        value={typed}
        onText={(text) => {
          setTyped(text);
          if (readMinutes(text) !== undefined)
            go('dashboard', { replace: true, query: { ...place.query, minutes: text } });
        }}
      />
    </section>
  );
}

const readMinutes = (text: string): number | undefined => {
  const minutes = Number(text);
  return text !== '' && minutes > 0 && minutes <= 480 ? minutes : undefined;
};
