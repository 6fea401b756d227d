import type { UnkeptRules } from '#shared/api/bridge-limits.ts';
import type { InEach } from '../../languages.ts';

interface UnkeptTexts {
  readonly title: string;
  readonly reasons: Record<UnkeptRules, string>;
}

const en: UnkeptTexts = {
  title: 'Nobody can choose a new password on these portals',
  reasons: {
    'bridge-too-old': 'a running bridge is too old for the rules that are in force there',
    'no-breached-source': 'a running bridge has nowhere to look up stolen passwords',
  },
};

const de: UnkeptTexts = {
  title: 'Auf diesen Portalen kann niemand ein neues Kennwort wählen',
  reasons: {
    'bridge-too-old': 'Eine laufende Bridge ist zu alt für die Regeln, die dort gelten',
    'no-breached-source': 'Eine laufende Bridge kann gestohlene Kennwörter nirgends nachsehen',
  },
};

export const unkeptTexts: InEach<UnkeptTexts> = { en, de };
