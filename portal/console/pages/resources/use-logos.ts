import { useMemo, useRef } from 'preact/hooks';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { call } from '../../api/client.ts';
import type { ConsoleTrouble } from '../../api/client.ts';
import type { Draft } from './draft.ts';
import { addressOf, base64 } from './draw-logo.ts';
import type { DrawnLogo } from './draw-logo.ts';

/** Pictures that were chosen here; a draft names one of them, or one that the portal has. */
export interface Logos {
  readonly add: (logo: DrawnLogo) => void;
  /** Where a page finds the picture that a draft names. */
  readonly addressFor: (draft: Draft) => string | undefined;
  /** Brings the server the picture that a draft names, if it was chosen here and is another one. Once more does no harm. */
  readonly bring: (draft: Draft, before: Draft) => Promise<Result<unknown, ConsoleTrouble>>;
}

/** Kept for as long as the draft is: what was discarded may be chosen again. */
export function useLogos(): Logos {
  const chosen = useRef(new Map<string, DrawnLogo>());
  return useMemo(() => {
    const chosenFor = ({ branding }: Draft) => chosen.current.get(branding?.logo?.id ?? '');
    return {
      add: (logo) => void chosen.current.set(logo.id, logo),
      addressFor: (draft) => {
        const [own, id] = [chosenFor(draft), draft.branding?.logo?.id];
        if (own) return addressOf(own);
        return id === undefined ? undefined : `/api/v1/portals/${draft.alias}/logos/${id}`;
      },
      bring: async (draft, before) => {
        const own = chosenFor(draft);
        if (!own || own.id === before.branding?.logo?.id) return ok(undefined);
        return call('resource.upload-logo', { params: { alias: draft.alias }, body: { png: base64(own.png) } });
      },
    };
  }, []);
}
