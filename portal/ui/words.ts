import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { usePortal } from '../app/portal-context.ts';

/** What the parts of a form say by themselves. */
export interface Words {
  readonly working: string;
  readonly show: string;
  readonly hide: string;
  readonly copy: string;
  readonly copied: string;
  readonly problem: string;
  readonly errorPrefix: string;
}

/** Where parts of a form stand elsewhere than in the portal: their words there. */
export const WordsContext = createContext<Words | undefined>(undefined);

/** The portal's words, unless somebody above says others. */
export const useWords = (): Words => useContext(WordsContext) ?? usePortal().t.common;
