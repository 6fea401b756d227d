/** Digits of a question that a device is asked: every suite that we take can be asked so (`QN08` and all that hold as much). */
export const questionDigits = 8;
