/** Counts what is begun at a portal, to tell when it is unusually much. Approximate, and cheap under a flood. */
export interface TrafficGauge {
  /**
   * Counts one more.
   * @param key what is counted; there are few (portals times ways to begin)
   * @param batch how many one process may keep to itself: as much is the count off at most, for each process
   * @returns how many there were within the last minute, with this one
   */
  count(key: string, options: { readonly now: Date; readonly batch: number }): Promise<number>;
}
