import { markdownTable } from '../../functions/commands/markdown.ts';
import { assumptionPart, pricePart, stepPart } from './basis-parts.ts';
import { billPart, leverPart, quantityPart } from './bill-parts.ts';
import type { Counted } from './cost-basis.ts';
import type { CostPart } from './cost-part.ts';
import { googlePart, growthPart } from './limit-parts.ts';

/** Everything that is told of the cost, the most important first. */
export const costParts = (counted: Counted): CostPart[] => [
  billPart(counted),
  leverPart(counted),
  googlePart(),
  growthPart(counted),
  quantityPart(counted),
  stepPart(counted),
  assumptionPart(),
  pricePart(),
];

const opening = `# What a month costs on AWS

Requests that a real local pass made, counted step by step; times how often a month takes each step; times AWS’s list
prices. \`npm run cost\` counts anew and prints this, \`npm run cost -- --json\` as data; \`npm run cost -- --keep\` writes
this page and \`docs/cost.json\`, from which a test makes it again. No account was billed: these are estimates.`;

/** docs/cost.md. */
export const costPage = (counted: Counted): string =>
  `${[opening, ...costParts(counted).map(markdownOf)].join('\n\n')}\n`;

const markdownOf = ({ title, lines = [], table }: CostPart): string =>
  [
    `## ${title}`,
    ...(table ? [markdownTable(table.headings, table.rows)] : []),
    ...(lines.length > 0 ? [lines.map((line) => `- ${line}`).join('\n')] : []),
  ].join('\n\n');

/** The same for the console. */
export const costText = (counted: Counted): string => costParts(counted).map(textOf).join('\n\n');

const textOf = ({ title, lines = [], table }: CostPart): string =>
  [title, ...(table ? padded([table.headings, ...table.rows]) : []), ...lines.map((line) => `· ${line}`)].join('\n');

function padded(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const isText = (column: number): boolean =>
    column === 0 || rows.slice(1).some((row) => /[a-z]{3}/i.test(row[column] ?? ''));
  return rows.map((row) =>
    row
      .map((cell, column) => (isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
