/** Counts what is begun at a portal, to tell when it is unusually much. Approximate, and cheap under a flood. */
export interface TrafficGauge {
  /**
   * Counts one more.
   * @param key what is counted; there are few (portals times ways to begin)
   * @returns how many there were within the last minute, with this one
   */
  count(key: string, now: Date): Promise<number>;
}
