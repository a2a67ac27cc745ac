/** Probabilities are reported to two digits: more would claim a precision that no calibration has. */
export function rounded(probability: number): number {
  return Math.round(probability * 100) / 100;
}
