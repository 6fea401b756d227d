import { languages } from '#shared/languages.ts';
import { installationKinds, portalKinds } from '#shared/domain/notice-shapes.ts';
import { NotFoundPage } from '../../app/other-pages.tsx';
import type { PageProps } from '../../pages.ts';
import { NoticeEditor } from './notice-editor.tsx';
import { NoticeList } from './notice-list.tsx';
import { installation } from './words-of.ts';

/** What notices say: the list, and below it `{portal}/{language}/{kind}`, with `~` for mails about accounts of the console. */
export function TextsPage({ rest }: PageProps) {
  if (rest.length === 0) return <NoticeList />;
  const [place = '', spoken, named, ...more] = rest;
  const language = languages.find((each) => each === spoken);
  const kinds = place === installation ? installationKinds : portalKinds;
  const kind = kinds.find((each) => each === named);
  if (!language || !kind || more.length > 0) return <NotFoundPage />;
  return <NoticeEditor key={rest.join('/')} place={place} language={language} kind={kind} />;
}
