import { useConsole } from '../app/console-context.ts';
import { locales } from '../languages.ts';

/** A moment that the server named, in the administrator's own time zone: `21 Nov 2026, 17:05`. @param at ISO 8601 */
export function Moment({ at }: { at: string }) {
  const { language } = useConsole();
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <time dateTime={at} class="moment">
      {format.format(new Date(at))}
    </time>
  );
}
