/**
 * Pauses before another try when nothing was sent, in milliseconds. At once first, for another controller may be there;
 * then with patience: a controller that restarts is away for some seconds, and a person would only try again.
 */
export const pausesMs = [0, 250, 1_000, 3_000] as const;
