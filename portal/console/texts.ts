import type { AdminRole } from '#shared/domain/admin-roles.ts';
import type { Words } from '../ui/words.ts';
import type { ConsoleTroubleCode } from './api/trouble.ts';
import type { InEach } from './languages.ts';
import { textsDe } from './texts-de.ts';
import { textsEn } from './texts-en.ts';

/** A heading and a sentence or two. */
export interface Explained {
  readonly title: string;
  readonly text: string;
}

type Plain =
  | ('loading' | 'skip' | 'language' | 'menu' | 'navigation' | 'close' | 'signOut' | 'save' | 'cancel' | 'delete')
  | ('edit' | 'back' | 'tryAgain' | 'more' | 'loadingMore' | 'all' | 'none' | 'yes' | 'no' | 'search' | 'clear')
  | ('on' | 'off' | 'never' | 'empty' | 'filteredEmpty' | 'onlyOnce' | 'chooseFile' | 'dropFile')
  | ('asTable' | 'asChart' | 'waiting');

/** Sections of the navigation. */
export type Section = 'help' | 'setup' | 'watch' | 'you';

/** What all pages of the console say. Each page has texts of its own beside it. */
export interface ConsoleTexts {
  readonly product: string;
  readonly common: Words &
    Readonly<Record<Plain, string>> & {
      readonly moreHasCome: (rows: number) => string;
      readonly tryAt: (time: string) => string;
      readonly requestId: (id: string) => string;
      readonly fileChosen: (name: string) => string;
      readonly percent: (done: number, all: number) => string;
    };
  readonly sections: Readonly<Record<Section, string>>;
  readonly roles: Readonly<Record<AdminRole, string>>;
  readonly home: { readonly title: string; readonly lead: string };
  readonly notFound: Explained;
  readonly notPermitted: Explained;
  readonly loadFailed: string;
  readonly signIn: { readonly title: string; readonly lead: string };
  readonly stale: Explained & { readonly reload: string };
  readonly confirm: { readonly irreversible: string };
  readonly leaving: { readonly title: string; readonly text: string; readonly leave: string };
  readonly troubles: Readonly<Record<ConsoleTroubleCode, Explained>>;
}

export const consoleTexts: InEach<ConsoleTexts> = { en: textsEn, de: textsDe };
