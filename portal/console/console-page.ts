import type { ComponentType } from 'preact';
import type { Permission } from '#shared/domain/admin-roles.ts';
import type { InEach } from './languages.ts';
import type { Section } from './texts.ts';

/** What a page is given: what stands in the address below its own path. */
export interface PageProps {
  readonly rest: readonly string[];
}

/** A page of the console. */
export interface ConsolePage {
  /** Its first part below `/console/`; everything below that is its own. */
  readonly path: string;
  /** Who may open it; `signed-in`: every administrator; `nobody`: also who is not signed in, without the navigation. */
  readonly permission: Permission | 'signed-in' | 'nobody';
  readonly title: InEach;
  /** Where the navigation has it; pages without a section are reached from others. */
  readonly section?: Section;
  readonly load: () => Promise<ComponentType<PageProps>>;
}
