/**
 * An instant, or the millisecond after the latest of the former ones where the clock went back: what comes later bears
 * a later instant, whatever the clocks say.
 */
export function instantAfter(instant: string, ...former: readonly (string | undefined)[]): string {
  const earliest = former.map((one) => (one === undefined ? 0 : new Date(one).getTime() + 1));
  return new Date(Math.max(new Date(instant).getTime(), ...earliest)).toISOString();
}
