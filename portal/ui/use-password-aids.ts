import { useEffect, useState } from 'preact/hooks';
import type { PasswordAids } from '#shared/domain/password-aids.ts';
import type { PasswordRules } from '#shared/domain/password-rules.ts';
import { loadPasswordAids } from '#shared/load-password-aids.ts';

const none: PasswordAids = {};

/**
 * What the rules of this portal need besides code, fetched while a person reads them. Empty until it is there, and for good
 * where it cannot be fetched: then the bridge is the first to look.
 */
export function usePasswordAids(rules: PasswordRules | undefined): PasswordAids {
  const [aids, setAids] = useState(none);
  useEffect(() => {
    let isHere = true;
    loadPasswordAids(rules).then(
      (loaded) => {
        if (isHere) setAids(loaded);
      },
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [rules]);
  return aids;
}
