import type { ConsolePage } from '../console-page.ts';
import type { Section } from '../texts.ts';
import type { Me } from './me.ts';

const sections: readonly Section[] = ['watch', 'help', 'setup', 'you'];

/** The pages of the navigation that somebody may open, by section, in their order; no section is empty. */
export function visiblePages(
  { permissions }: Pick<Me, 'permissions'>,
  all: readonly ConsolePage[],
): { section: Section; pages: ConsolePage[] }[] {
  const isAllowed = ({ permission }: ConsolePage): boolean =>
    permission === 'signed-in' || permissions.some((each) => each === permission);
  return sections
    .map((section) => ({ section, pages: all.filter((page) => page.section === section && isAllowed(page)) }))
    .filter((found) => found.pages.length > 0);
}
