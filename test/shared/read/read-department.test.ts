import { describe, expect, it } from 'vitest';
import { readDepartment } from '../../../shared/read/read-department.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { summary } from '../../../templates/sheets/summary.ts';
import { spreadsheetOf, tabOf, type WrittenRow } from './raw.ts';

const read = (rows: readonly WrittenRow[], submit: readonly WrittenRow[] = [{ ready: true }]) =>
  readDepartment(spreadsheetOf(tabOf(plan, rows), tabOf(summary, submit)));
const indicatorsOf = (rows: readonly WrittenRow[]) =>
  read(rows).activities.map(({ activity, indicators }) => [activity.value, indicators.map(({ text }) => text.value)]);
const faultsOf = (rows: readonly WrittenRow[]) => read(rows).breaches.map(({ code, cell }) => `${code} ${cell.a1}`);

describe('an activity', () => {
  it('has the indicator of its row and those of the rows below it', () => {
    const rows = [{ activity: 'أ', indicator: '1' }, { indicator: '2' }, {}, { indicator: '3' }, { activity: 'ب' }];
    expect(indicatorsOf(rows)).toEqual([
      ['أ', ['1', '2', '3']],
      ['ب', []],
    ]);
  });

  it('may have its first indicator in the second row', () => {
    expect(indicatorsOf([{ activity: 'أ' }, { indicator: '1' }])).toEqual([['أ', ['1']]]);
  });

  it.each(['\n', '\r\n', '\r', '\v', '\u2028'])(
    'has each line of an indicator cell as an indicator, broken by %j',
    (lineBreak) => {
      expect(indicatorsOf([{ activity: 'أ', indicator: `- 1${lineBreak}${lineBreak}- 2` }])).toEqual([
        ['أ', ['1', '2']],
      ]);
    },
  );

  it('goes on where a programme is filled down beside its indicators', () => {
    const programme = 'البرنامج القنصلي';
    const rows = [
      { activity: 'أ', indicator: '1', programme },
      { indicator: '2', programme: 'البرنامج القنصلى' },
    ];
    expect(indicatorsOf(rows)).toEqual([['أ', ['1', '2']]]);
    expect(faultsOf(rows)).toEqual([]);
  });

  it('gives the row’s identity to the first of several indicators in one cell', () => {
    const [activity] = read([{ activityId: 'x', indicatorId: 'y', activity: 'أ', indicator: '1\n2' }]).activities;
    expect(activity).toMatchObject({ id: 'x', indicators: [{ id: 'y' }, { id: '' }] });
  });

  it('keeps each line of an indicator cell to the letter', () => {
    const [activity] = read([{ activity: 'أ', indicator: '- عدد الزيارات.\n• عدد الوفود' }]).activities;
    expect(activity?.indicators.map(({ text }) => text.written)).toEqual(['- عدد الزيارات.', '• عدد الوفود']);
  });

  it('has what stands in its blocks, and knows all its cells', () => {
    const [, second] = read([{ section: 'م', subObjective: 'هـ', activity: 'أ' }, { activity: 'ب' }]).activities;
    expect(second).toMatchObject({
      section: { value: 'م', printed: 'inherited', writtenAt: 'C3' },
      subObjective: { value: 'هـ', writtenAt: 'F3' },
      at: { section: 'C4', intervention: 'D4', activity: 'G4', indicator: 'H4', programme: 'I4' },
    });
    expect(second).not.toHaveProperty('programme');
  });
});

describe('a row without an activity', () => {
  it.each<WrittenRow>([{ programme: 'ب' }, { subObjective: 'هـ' }, { indicator: '1' }])(
    'is asked about where it has %j and nothing stands above',
    (row) => {
      expect(faultsOf([row])).toEqual(['activity-text-missing G3']);
    },
  );

  it('is asked about where it begins a section', () => {
    expect(faultsOf([{ activity: 'أ' }, { section: 'م', indicator: '1' }])).toEqual(['activity-text-missing G4']);
    expect(indicatorsOf([{ activity: 'أ' }, { section: 'م', indicator: '1' }])).toEqual([['أ', []]]);
  });

  it('is asked about where it begins a sub-objective', () => {
    expect(faultsOf([{ activity: 'أ' }, { subObjective: 'هـ' }])).toEqual(['activity-text-missing G4']);
  });
});

describe('what belongs to the whole activity', () => {
  it('is asked about beside a further indicator', () => {
    const rows = [
      { activity: 'أ', indicator: '1', cost1: 500 },
      { indicator: '2', cost1: 300 },
    ];
    expect(faultsOf(rows)).toEqual(['activity-figure-misplaced T4']);
    expect(indicatorsOf(rows)).toEqual([['أ', ['1', '2']]]);
  });

  it('may be filled down', () => {
    expect(
      faultsOf([
        { activity: 'أ', indicator: '1', cost1: 500 },
        { indicator: '2', cost1: '٥٠٠' },
      ]),
    ).toEqual([]);
  });
});

describe('an activity that cannot be read', () => {
  const rows = [
    { activity: 'أ', indicator: '1' },
    { activity: { error: 'REF' }, indicator: '2' },
    { indicator: '3' },
    { activity: 'ب', indicator: '4' },
  ];

  it('leaves its indicators to nobody, least of all to the activity above', () => {
    expect(indicatorsOf(rows)).toEqual([
      ['أ', ['1']],
      ['ب', ['4']],
    ]);
  });

  it('is told once, not again for each row of its indicators', () => {
    expect(faultsOf(rows)).toEqual(['formula-failed G4']);
  });
});

describe('an indicator that cannot be read', () => {
  it('is told, and its activity stays', () => {
    const rows = [{ activity: 'أ', indicator: { error: 'DIV_BY_ZERO' } }, { indicator: '2' }];
    expect(indicatorsOf(rows)).toEqual([['أ', ['2']]]);
    expect(faultsOf(rows)).toEqual(['formula-failed H3']);
  });
});

describe('a department', () => {
  it('is ready where it says so, and by whom', () => {
    expect(read([], [{ ready: true, readyBy: ' ليلى ' }])).toMatchObject({ ready: true, readyBy: 'ليلى' });
  });

  it('is not ready where it does not say so', () => {
    expect(read([], [{ ready: false, readyBy: 'ليلى' }]).ready).toBe(false);
    expect(read([], []).ready).toBe(false);
  });

  it('is not ready where its tick cannot be read', () => {
    const { ready, breaches } = read([], [{ ready: 'ربما' }]);
    expect(ready).toBe(false);
    expect(breaches).toMatchObject([{ code: 'unknown-option', cell: { sheet: 'summary', a1: 'E3' } }]);
  });

  it('says that its plan is not there, rather than that it is empty', () => {
    const { activities, breaches } = readDepartment(spreadsheetOf(tabOf(summary, [{ ready: true }])));
    expect(activities).toEqual([]);
    expect(breaches.map(({ code }) => code)).toEqual(['table-not-found']);
  });
});
