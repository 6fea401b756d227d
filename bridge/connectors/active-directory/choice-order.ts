import type { ControllerStanding, Wish } from '../directory-connector.ts';

/** What a choice looks at. */
export interface Candidate {
  readonly url: string;
  readonly standing: ControllerStanding;
  readonly isReadOnly: boolean;
}

const rank: Record<ControllerStanding, number> = { healthy: 0, limping: 1, away: 2 };

/**
 * In which order controllers are tried: the healthy before the limping before those that are away; the wished one first if
 * it is healthy; read-only ones after the others, and never for what changes something.
 * @param candidates in the order of preference
 */
export function inOrderOfChoice<T extends Candidate>(candidates: readonly T[], wish?: Wish): readonly T[] {
  const isChange = wish?.for === 'change' || wish?.for === 'unlock';
  const isWished = ({ url, standing }: T): number => Number(url === wish?.prefer && standing === 'healthy');
  return candidates
    .filter(({ isReadOnly }) => !(isChange && isReadOnly))
    .toSorted(
      (a, b) =>
        rank[a.standing] - rank[b.standing] || Number(a.isReadOnly) - Number(b.isReadOnly) || isWished(b) - isWished(a),
    );
}
