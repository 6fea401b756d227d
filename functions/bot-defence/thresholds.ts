import type { ResourceConfig } from '../resources/resource-config.ts';

/** From how many beginnings on a portal asks for work; see `BotDefenceConfig`. */
export interface Thresholds {
  readonly startsPerMinute: number;
  readonly startsPerNetworkAndHour: number;
}

/** A company of ten thousand begins some five in its busiest minute; a home one or two in an hour. */
export const usualThresholds: Thresholds = { startsPerMinute: 60, startsPerNetworkAndHour: 20 };

/** Those of a portal; undefined where the administrator has turned the defence off. */
export function thresholdsOf({ botDefence = {} }: ResourceConfig, allowance = 1): Thresholds | undefined {
  if (botDefence === 'off') return undefined;
  const { startsPerMinute, startsPerNetworkAndHour } = { ...usualThresholds, ...botDefence };
  return { startsPerMinute, startsPerNetworkAndHour: startsPerNetworkAndHour * allowance };
}
