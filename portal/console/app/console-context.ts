import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AdminSessionView } from '#shared/api/administrator-views.ts';
import type { Permission } from '#shared/domain/admin-roles.ts';
import type { ConsoleLanguage, InEach } from '../languages.ts';
import type { ConsoleTexts } from '../texts.ts';
import type { Me } from './me.ts';
import type { Place } from './place.ts';
import type { Go, Guard, Leaving } from './use-place.ts';

/** What every page of the console may use. */
export interface ConsoleContext {
  /** Who is signed in; undefined on pages that need nobody. */
  readonly me: Me | undefined;
  /** The same with what is known of the session. */
  readonly signedIn: AdminSessionView | undefined;
  /** Whether the session goes on; where it ended, `me` is who was signed in before. */
  readonly isSignedIn: boolean;
  readonly language: ConsoleLanguage;
  /** What all pages say. */
  readonly t: ConsoleTexts;
  readonly place: Place;
  readonly go: Go;
  /** For `useUnsaved`. */
  readonly guard: (guard: Guard) => () => void;
  readonly leaving: Leaving | undefined;
  /** Says that something went well, where everybody sees and hears it, also after going to another page. */
  readonly tell: (message: string) => void;
  /** Asks the server once more who is signed in: after signing in, and after a change of oneself. */
  readonly refreshMe: () => Promise<void>;
  readonly signOut: () => Promise<void>;
  readonly speak: (language: ConsoleLanguage) => void;
  /** How many requests to restore access wait, such as `3` or `99+`; undefined where none does. */
  readonly waiting: string | undefined;
  /** Changes when somebody signed in again: what failed meanwhile is asked for once more. */
  readonly session: number;
}

/** Whether the sign-in covers the page: it is neither seen nor heard, and has nothing to say to the window. */
export const CoveredContext = createContext(false);

export const Context = createContext<ConsoleContext | undefined>(undefined);

/** The context; only below `ConsoleApp`. */
export function useConsole(): ConsoleContext {
  const context = useContext(Context);
  if (!context) throw new Error('outside of the console');
  return context;
}

/** Who is signed in; only on pages with a permission. */
export function useMe(): Me {
  const { me } = useConsole();
  if (!me) throw new Error('nobody is signed in');
  return me;
}

/** Whether who is signed in may do something: what they may not is not offered. The server decides all the same. */
export function useMay(): (permission: Permission) => boolean {
  const { me } = useConsole();
  return (permission) => me?.permissions.includes(permission) ?? false;
}

/** What a page says, in the language that is spoken. */
export const useTexts = <T>(texts: InEach<T>): T => texts[useConsole().language];
