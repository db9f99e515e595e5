import { aliases } from '../../templates/sheets/framework/aliases.ts';
import { alignment } from '../../templates/sheets/framework/alignment.ts';
import { programmes } from '../../templates/sheets/framework/programmes.ts';
import type { Values } from '../findings/breach.ts';
import { fold } from '../language/fold.ts';
import { frameworkId } from '../plan/framework-id.ts';
import type { AlignmentLine, Framework } from '../plan/framework.ts';
import { type Result, resultsIn } from '../plan/named-results.ts';
import type { SourceCell } from './figures.ts';

type Against = (framework: Framework, values: Values, goal: number | undefined) => SourceCell[];

/** A cell of the framework's spreadsheet. */
const frameworkCell = (table: string, column: string, a1: string): SourceCell => ({
  ...{ department: frameworkId, table, column, a1 },
});

/** The same cells without those that were named already. */
export const distinctCells = (cells: readonly SourceCell[]): SourceCell[] => [
  ...new Map(cells.map((cell) => [`${cell.department} ${cell.table} ${cell.a1}`, cell])).values(),
];

/** The cells in which the alignment names programmes, each once however many lines it holds for. */
const programmeCells = (lines: readonly AlignmentLine[]): SourceCell[] =>
  distinctCells(lines.map(({ programme }) => frameworkCell(alignment.id, 'programme', programme.writtenAt)));

const programmesOfGoal: Against = (framework, _, goal) =>
  programmeCells(framework.alignment.filter((line) => line.goal === goal));

function linesWithProgramme(framework: Framework, { programme }: Values): SourceCell[] {
  const id = framework.programmes.find(({ name }) => name === programme)?.id;
  return programmeCells(framework.alignment.filter(({ programmeId }) => id !== undefined && programmeId === id));
}

/** Of a name that means nothing: an alias nobody confirmed, else the name that it resembles, else the whole list. */
function namesBeside(framework: Framework, { value, suggestion }: Values): SourceCell[] {
  const written = typeof value === 'string' ? fold(value) : '';
  const alike = framework.aliases.filter((alias) => fold(alias.written) === written);
  if (alike.length > 0) return alike.map(({ at }) => frameworkCell(aliases.id, 'written', at.written));
  const near = framework.programmes.filter(({ name }) => name === suggestion);
  return (near.length > 0 ? near : framework.programmes).map(({ at }) => frameworkCell(programmes.id, 'name', at.name));
}

/** Those who answer for a result: as a finding names them, or of its goal. */
function sectorsOfResult(framework: Framework, { result, sectors }: Values, goal?: number): SourceCell[] {
  const isMeant = (one: Result): boolean =>
    Array.isArray(sectors) ? one.sectors.join('\n') === sectors.join('\n') : one.goal === goal;
  const named = resultsIn(framework.alignment).filter(
    (one) => one.text === result && one.sectorsAt !== '' && isMeant(one),
  );
  return distinctCells(named.map(({ sectorsAt }) => frameworkCell(alignment.id, 'responsibleSector', sectorsAt)));
}

const against: Readonly<Record<string, Against>> = {
  'programme-not-listed-for-goal': programmesOfGoal,
  'unknown-programme': namesBeside,
  'programme-without-activity': linesWithProgramme,
  'result-without-activity': sectorsOfResult,
  'results-not-assessable': (framework) =>
    distinctCells(resultsIn(framework.alignment).map(({ at }) => frameworkCell(alignment.id, 'results', at))),
  'activity-without-programme': programmesOfGoal,
  'sector-differs': sectorsOfResult,
  'alias-unconfirmed': (framework, { written, means }) =>
    framework.aliases
      .filter((alias) => alias.written === written && alias.means === means)
      .map(({ at }) => frameworkCell(aliases.id, 'means', at.means)),
};

/** The framework's cells with which a case does not agree; `goal` is the case's own. */
export const cellsAgainst = (framework: Framework, code: string, values: Values, goal?: number): SourceCell[] =>
  against[code]?.(framework, values, goal) ?? [];
