/** A piece of what is told of the cost: on the console, and in docs/cost.md. */
export interface CostPart {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly table?: { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** An amount as it is shown. Units: US dollars. */
export const dollars = (usd: number): string => (usd > 0 && usd < 0.005 ? '< 0.01' : usd.toFixed(2));

/** A number as it is shown: no more digits than anybody reads. */
export const shownNumber = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0 });
