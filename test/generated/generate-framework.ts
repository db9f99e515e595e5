import type { EntryRow } from '../../shared/schema/entries.ts';
import { aim, deeds, entryLines, otherSpelling, sector, sentence, topics } from './arabic-texts.ts';
import { blockColumn } from './generate-blocks.ts';
import type { Random } from './random.ts';

type Value = string | number | boolean | undefined;

/** A row without the cells that are empty. */
export const entryRow = (values: Readonly<Record<string, Value>>): EntryRow => ({
  values: Object.fromEntries(
    Object.entries(values).filter((cell): cell is [string, string | number | boolean] => cell[1] !== undefined),
  ),
});

/** A budget programme and the other wording that the framework confirms, if any. */
export interface GeneratedProgramme {
  readonly id: string;
  readonly name: string;
  readonly alias: string | undefined;
}

/** One to nine programmes. */
export const generateProgrammes = (random: Random): GeneratedProgramme[] =>
  random.sample(topics, random.int(1, 9)).map((topic, index) => ({
    id: `programme-${index + 1}`,
    name: `برنامج ${topic}`,
    alias: random.chance(0.4) ? `برنامج أعمال ${topic}` : undefined,
  }));

/** How somebody writes a programme's name: to the letter, in another spelling, or by its alias. */
export const writtenProgramme = (random: Random, programmes: readonly GeneratedProgramme[]): string => {
  const { name, alias } = random.pick(programmes);
  if (alias !== undefined && random.chance(0.3)) return alias;
  return random.chance(0.2) ? otherSpelling(random, name) : name;
};

/** Two to six goals, numbered from 1. */
export const generateGoals = (random: Random): EntryRow[] =>
  random.sample(topics, random.int(2, 6)).map((topic, index) => {
    const title = `${random.pick(deeds)} ${topic} لدولة فلسطين`;
    return entryRow({ number: index + 1, title });
  });

/** The line that the executive plan and the alignment print over a goal's tables; other tables' wordings now and then. */
export const generateWordings = (random: Random, goals: readonly EntryRow[]): EntryRow[] =>
  goals.flatMap(({ values: { number = 0, title = '' } }) => {
    const rows = [
      { table: 'الخطة التنفيذية', wording: `الهدف الاستراتيجي رقم ${number}: ${title}` },
      { table: 'المواءمة مع الموازنة', wording: `الهدف الاستراتيجي (${number}): ${title}.` },
    ];
    if (random.chance(0.5)) rows.push({ table: 'أهداف التنمية المستدامة', wording: String(title) });
    if (random.chance(0.3)) rows.push({ table: 'النص السردي', wording: otherSpelling(random, String(title)) });
    return rows.map((row) => entryRow({ goal: Number(number), ...row }));
  });

const alignmentOfGoal = (random: Random, goal: number, programmes: readonly GeneratedProgramme[]): EntryRow[] => {
  const count = random.int(1, 5);
  const lines = (most: number) => () => entryLines(random, most, random.pick([aim, sentence]));
  const programme = blockColumn(random, count, () => random.pick(programmes).name, false);
  const policyAims = blockColumn(random, count, lines(2));
  const programmeObjectives = blockColumn(random, count, lines(2));
  const responsibleSector = blockColumn(random, count, () => entryLines(random, 3, sector));
  const tableNumber = random.chance(0.8) ? random.int(1, 6) : undefined;
  return programme.map((name, row) =>
    entryRow({
      id: `g${goal}-${row + 1}`,
      ...(row === 0 ? { goal, tableNumber } : {}),
      programme: name,
      policyAims: policyAims[row],
      programmeObjectives: programmeObjectives[row],
      results: entryLines(random, 4, sentence),
      responsibleSector: responsibleSector[row],
    }),
  );
};

/** Alignment tables of some goals, in any order; the others have none. */
export const generateAlignment = (
  random: Random,
  goalNumbers: readonly number[],
  programmes: readonly GeneratedProgramme[],
): EntryRow[] =>
  random
    .sample(goalNumbers, random.int(1, goalNumbers.length))
    .flatMap((goal) => alignmentOfGoal(random, goal, programmes));
