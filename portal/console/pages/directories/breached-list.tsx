import type { BridgeView } from '#shared/api/directory-views.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { locales } from '../../languages.ts';
import { Badge } from '../../ui/badge.tsx';
import { breachedTexts } from './breached-texts.ts';

type Source = NonNullable<BridgeView['breached']>[number];

/** Where a bridge looks up stolen passwords, and what happens where that does not work. */
export function BreachedList({ sources }: { sources: BridgeView['breached'] }) {
  const words = useTexts(breachedTexts);
  const { language } = useConsole();
  if (!sources) return null;
  const locale = locales[language];
  const detail = ({ entries, builtAt }: Source): string | undefined =>
    entries === undefined || builtAt === undefined
      ? undefined
      : words.entries(
          entries.toLocaleString(locale),
          new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(builtAt)),
        );
  return (
    <>
      <h4>{words.title}</h4>
      <ul class="plain">
        {sources.map((source) => (
          <li key={source.kind}>
            {words[source.kind]}{' '}
            <Badge tone={source.isWorking ? 'good' : 'bad'}>{source.isWorking ? words.works : words.away}</Badge>
            {detail(source) !== undefined && <p class="small">{detail(source)}</p>}
            {!source.isWorking && (
              <>
                <p class="small">{source.problem}</p>
                <p class="small">{consequence(source, words)}</p>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function consequence({ kind, allowsUnchecked }: Source, words: (typeof breachedTexts)['en']): string {
  if (kind === 'file') return words.lastList;
  return allowsUnchecked ? words.setUnchecked : words.setNone;
}
