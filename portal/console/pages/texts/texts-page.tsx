import { languages } from '#shared/languages.ts';
import { templateKinds } from '#shared/domain/notice-shapes.ts';
import { NotFoundPage } from '../../app/other-pages.tsx';
import type { PageProps } from '../../pages.ts';
import { NoticeEditor } from './notice-editor.tsx';
import { NoticeList } from './notice-list.tsx';

/** What notices say: the list, and below it `{portal}/{language}/{kind}`. */
export function TextsPage({ rest }: PageProps) {
  if (rest.length === 0) return <NoticeList />;
  const [alias = '', spoken, named, ...more] = rest;
  const language = languages.find((each) => each === spoken);
  const kind = templateKinds.find((each) => each === named);
  if (!language || !kind || more.length > 0) return <NotFoundPage />;
  return <NoticeEditor key={rest.join('/')} alias={alias} language={language} kind={kind} />;
}
