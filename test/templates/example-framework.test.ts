import { describe, expect, it } from 'vitest';
import { fold } from '../../shared/language/fold.ts';
import { loadExample } from '../../templates/example/example.ts';
import { sections as sectionsTable } from '../../templates/sheets/framework/sections.ts';
import { ministryPlan, type SourceSection } from '../ministry-plan.ts';

const { framework } = loadExample();
const rowsOf = (table: string) => framework.entries[table] ?? [];
const values = (table: string) => rowsOf(table).map((row) => row.values);
const column = (table: string, key: string) => values(table).map((row) => row[key]);

describe("the example's framework", () => {
  it.each(['programmes', 'sections', 'alignment'])('gives each of the %s an id of its own', (table) => {
    expect(new Set(column(table, 'id')).size).toBe(rowsOf(table).length);
  });

  it('holds no two names that fold to one', () => {
    const names = [...column('programmes', 'name'), ...column('aliases', 'written')].map((name) => fold(String(name)));
    expect(new Set(names).size).toBe(names.length);
  });

  it('names only its own programmes', () => {
    const named = [...column('aliases', 'means'), ...column('alignment', 'programme')].filter(Boolean);
    expect(column('programmes', 'name')).toEqual(expect.arrayContaining(named));
  });
});

const headings: Readonly<Record<string, string>> = {
  full: 'التدخلات الاستراتيجية|الهدف الفرعي|النشاطات|مؤشر القياس|البرنامج على الموازنة',
  'sub-objective-first': 'الهدف الفرعي|النشاطات|مؤشر القياس|البرنامج على الموازنة',
  'goal-first': 'الهدف الاستراتيجي|الهدف الفرعي|النشاطات|مؤشر القياس|البرنامج على الموازنة',
  'without-programme': 'الهدف الفرعي|النشاطات|مؤشر القياس',
};

/** The id behind the label that the sheet shows. */
const choiceId = (key: 'titlePlace' | 'columnSet', label: unknown) =>
  sectionsTable.columns
    .flatMap((declared) => (declared.key === key && 'choices' in declared ? [...declared.choices] : []))
    .find((choice) => choice.label.ar === label)?.id;

const titlePlace = ({ sectionNote = '' }: SourceSection) => {
  if (sectionNote.includes('printed inside the table')) return 'inside';
  return sectionNote.includes('No section title') ? 'not-printed' : 'above';
};

const source = ministryPlan();
if (source) {
  describe("the example's framework beside the ministry's plan", () => {
    it('has its cycle, goals and programmes, and the other wording of a programme', () => {
      const { title, start, end } = source.cycle;
      expect(values('cycle')).toEqual([{ title, firstYear: start, lastYear: end }]);
      expect(values('goals')).toEqual(source.goals.map((goal) => ({ number: goal.number, title: goal.title })));
      expect(column('programmes', 'name')).toEqual(source.budgetProgrammes.map(({ name }) => name));
      expect(values('aliases').map(({ written, means }) => [written, means])).toEqual(
        source.budgetProgrammes.flatMap(({ name, variants }) => variants.map((variant) => [variant, name])),
      );
    });

    it('has each wording of a goal that a table prints, and none besides', () => {
      const printed = [
        ...source.executivePlan.map(({ goalNumber, parent }) => [goalNumber, 'الخطة التنفيذية', parent]),
        ...source.budgetAlignment.map((table) => [
          table.strategicGoalNumber,
          'المواءمة مع الموازنة',
          table.titlePrinted,
        ]),
        ...source.nationalAgendaAlignment.rows.map(({ strategicGoal }) => [
          ['الاول', 'الثاني', 'الثالث', 'الرابع'].findIndex((nth) => strategicGoal.startsWith(`الهدف ${nth}:`)) + 1,
          'المواءمة مع الأجندة الوطنية',
          strategicGoal,
        ]),
        ...source.sdgLinkage.rows.map(({ goalTitle }, index) => [index + 1, 'أهداف التنمية المستدامة', goalTitle]),
        ...source.goals.flatMap(({ number, titlePlaces }) =>
          Object.entries(titlePlaces)
            .filter(([, place]) => place.startsWith('narrative'))
            .map(([wording]) => [number, 'النص السردي', wording]),
        ),
      ];
      const told = values('goalWordings').map(({ goal, table, wording }) => [goal, table, wording].join('|'));
      expect(told.toSorted()).toEqual([...new Set(printed.map((wording) => wording.join('|')))].toSorted());
    });

    it('lists the seventeen SDGs, named as the plan names them where it does', () => {
      expect(column('sdgs', 'number')).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
      const named = source.sdgLinkage.rows.flatMap(({ sdgText }) =>
        [...sdgText.matchAll(/رقم \((\d+)\) والمتعلق ب([^،“]+?)(?= من خلال|،| “)/g)].map(([, number, name]) => [
          number,
          name,
        ]),
      );
      const wrongly = named.filter(([number, name]) => column('sdgs', 'name')[Number(number) - 1] !== name);
      expect(named).toHaveLength(3);
      expect(wrongly).toEqual([['17', column('sdgs', 'name')[7]]]);
    });

    it('has every section with its title, headings and footnotes', () => {
      const told = values('sections').map((section) => ({
        goal: section['goal'],
        title: section['title'],
        place: choiceId('titlePlace', section['titlePlace']),
        subHeading: section['subHeading'],
        subHeadingPrinted: section['subHeadingPrinted'],
        columns: headings[choiceId('columnSet', section['columnSet']) ?? ''],
        quoted: /«(.*)»/.exec(String(section['footnote']))?.[1],
      }));
      expect(told).toEqual(
        source.executivePlan.map((section) => ({
          goal: section.goalNumber,
          title: section.section,
          place: titlePlace(section),
          subHeading: section.subParent,
          subHeadingPrinted: section.subParent ? section.subParentInferred !== true : undefined,
          columns: section.columns.join('|'),
          quoted: section.unplacedCells?.[0]?.text,
        })),
      );
    });

    it('shows the text that found no place, in a note where the source prints it', () => {
      const notes = loadExample().departments.flatMap(({ entries }, index) =>
        (entries['plan'] ?? []).flatMap((row) =>
          Object.entries(row.notes ?? {}).map(([key, note]) => [
            index,
            row.values['activity'],
            key,
            /«(.*)»/.exec(note)?.[1],
          ]),
        ),
      );
      expect(notes).toEqual(
        source.executivePlan.flatMap((section, index) =>
          (section.unplacedCells ?? []).map(({ text, afterRow }) => {
            const above = section.rows[afterRow - 1];
            return [index, `${above?.activityDashed ? '- ' : ''}${above?.activity}`, 'programme', text];
          }),
        ),
      );
    });
  });
}
