import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FlowView, Language, PortalView } from '#shared/api/views.ts';
import type { Texts } from '../texts/texts.ts';
import type { Place } from './place.ts';
import type { Go } from './use-place.ts';

/** What every screen may use. */
export interface PortalContext {
  readonly portal: PortalView;
  readonly language: Language;
  readonly t: Texts;
  readonly place: Place;
  readonly go: Go;
  /** The recovery or sign-in in progress, as the server told it last. */
  readonly flow: FlowView | undefined;
  readonly setFlow: (flow: FlowView | undefined) => void;
  /** The name as typed, kept so that nobody types it twice. */
  readonly login: string;
  readonly setLogin: (login: string) => void;
  /** Asks the server about the directory again. */
  readonly refreshPortal: () => Promise<void>;
}

export const Context = createContext<PortalContext | undefined>(undefined);

/** The context; only below `App`. */
export function usePortal(): PortalContext {
  const context = useContext(Context);
  if (!context) throw new Error('outside of the portal');
  return context;
}
