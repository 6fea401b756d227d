import { Badge } from './badge.tsx';
import type { BadgeTone } from './badge.tsx';

/** Several states or things in a row; a dash in words where there is none. */
export const BadgeList = ({
  items,
  tone = 'quiet',
  none,
}: {
  items: readonly string[];
  tone?: BadgeTone;
  none?: string;
}) =>
  items.length === 0 ? (
    <span class="soft">{none}</span>
  ) : (
    <ul class="badges">
      {items.map((item) => (
        <li key={item}>
          <Badge tone={tone}>{item}</Badge>
        </li>
      ))}
    </ul>
  );
