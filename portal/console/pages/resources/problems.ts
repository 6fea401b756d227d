import { sessionActions } from '#shared/api/session-actions.ts';
import { paletteOf } from '#shared/domain/branding/palette.ts';
import { problemsOf } from '#shared/domain/gate/check-rule.ts';
import type { Draft } from './draft.ts';
import type { Section } from './sections.ts';
import type { ResourceTexts } from './texts.ts';

/** Something that does not go together yet, and the part where it is put right. */
export interface DraftProblem {
  readonly section: Section;
  readonly text: string;
}

/** What keeps a draft from being saved, in the words of the page. The server checks all of it again. */
export function draftProblems(draft: Draft, t: ResourceTexts): DraftProblem[] {
  const { name, actions, signIn, recovery, restore, questions, languages, branding } = draft;
  const asksQuestions =
    signIn.methods.includes('security-questions') ||
    [recovery, restore].some((rule) => rule?.allowed.includes('security-questions'));
  const accent = branding?.accent;
  const found: (DraftProblem | false)[] = [
    (name.trim() === '' || name.length > 80) && { section: 'basics', text: t.nameBroken },
    languages.length === 0 && { section: 'basics', text: t.languagesMissing },
    accent !== undefined && !paletteOf(accent).ok && { section: 'look', text: t.paleBroken },
    signIn.methods.length === 0 &&
      actions.some((each) => sessionActions.includes(each)) && { section: 'sign-in', text: t.needsSignIn },
    (recovery.allowed.length === 0 || problemsOf(recovery).length > 0) && {
      section: 'recovery',
      text: t.gateBroken(t.sections.recovery),
    },
    restore !== undefined &&
      (restore.allowed.length === 0 || problemsOf(restore).length > 0) && {
        section: 'restore',
        text: t.gateBroken(t.sections.restore),
      },
    actions.includes('access.restore') && !restore && { section: 'restore', text: t.needsRestore },
    asksQuestions && !questions && { section: 'questions', text: t.needsQuestions },
  ];
  return found.filter((each) => each !== false);
}
