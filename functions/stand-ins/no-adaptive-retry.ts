/** Stands in for the adaptive retry mode, which nothing here asks for. */
export class AdaptiveRetryStrategy {
  constructor() {
    throw new Error('the adaptive retry mode is not built into this function');
  }
}
