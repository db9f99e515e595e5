import { describe, expect, it } from 'vitest';
import { frameworkOfRows } from '../../../shared/read/framework-of-rows.ts';
import { readFramework } from '../../../shared/read/read-framework.ts';
import { frameworkSpreadsheet } from '../../../templates/sheets/framework-spreadsheet.ts';
import { spreadsheetOf, tabOf, type WrittenRow } from './raw.ts';

const departments = [
  { id: 'europe', name: 'قطاع الشؤون الأوروبية' },
  { id: 'embassy', name: 'سفارة مدريد' },
];

const read = (tables: Readonly<Record<string, readonly WrittenRow[]>>) => {
  const tabs = frameworkSpreadsheet.tables.map((table) => tabOf(table, tables[table.id] ?? []));
  return frameworkOfRows(readFramework(spreadsheetOf(...tabs)), departments);
};

const programmes = [
  { id: 'diplomatic', name: 'البرنامج الدبلوماسي' },
  { id: 'consular', name: '- البرنامج القنصلي' },
];

describe('goals', () => {
  it('have the wordings that official tables print, to the letter', () => {
    const goals = [{ number: '١', title: 'تعزيز الحضور' }];
    const goalWordings = [
      { goal: 1, table: 'الخطة التنفيذية', wording: 'الهدف 1: تعزيز الحضور. ' },
      { goal: 2, table: 'الخطة التنفيذية', wording: 'لهدف آخر' },
    ];
    expect(read({ goals, goalWordings }).goals).toEqual([
      {
        ...{ number: 1, title: 'تعزيز الحضور', at: { number: 'A3', title: 'B3' } },
        wordings: [{ table: 'executive-plan', wording: 'الهدف 1: تعزيز الحضور. ', at: { wording: 'C3' } }],
      },
    ]);
  });

  it('without a number or a title are none', () => {
    expect(read({ goals: [{ number: 1 }, { title: 'تعزيز الحضور' }] }).goals).toEqual([]);
  });
});

describe('budget programmes', () => {
  it('keep their hidden id, or get one made from their name', () => {
    expect(read({ programmes: [...programmes, { name: 'برنامج جديد' }] }).programmes).toEqual([
      { id: 'diplomatic', name: 'البرنامج الدبلوماسي', at: { name: 'B3' } },
      { id: 'consular', name: 'البرنامج القنصلي', at: { name: 'B4' } },
      { id: expect.stringMatching(/^[0-9a-f]{12}$/), name: 'برنامج جديد', at: { name: 'B5' } },
    ]);
  });
});

describe('alignment lines', () => {
  const alignment = [
    { goal: 3, tableNumber: 2, programme: 'البرنامج القنصلى', results: 'نتيجة' },
    { results: 'نتيجة أخرى' },
    { goal: 4, programme: 'برنامج مجهول', results: 'نتيجة' },
  ];

  it('inherit goal, number and programme, and resolve its name', () => {
    const [first, second] = read({ programmes, alignment }).alignment;
    expect(first).toMatchObject({ goal: 3, tableNumber: 2, programmeId: 'consular' });
    expect(second).toMatchObject({
      goal: 3,
      tableNumber: 2,
      programmeId: 'consular',
      programme: { printed: 'inherited' },
    });
  });

  it('never take a number printed over another goal’s table, and leave an unknown name open', () => {
    const [, , third] = read({ programmes, alignment }).alignment;
    expect(third).toMatchObject({ goal: 4, tableNumber: undefined, programmeId: undefined });
  });
});

describe('aliases', () => {
  it('mean a programme by its name, however that is spelt', () => {
    const aliases = [
      { written: 'برنامج القناصل', means: 'البرنامج القنصلي', confirmedBy: 'ليلى' },
      { written: 'س', means: 'ص', confirmedOn: '١٥ آذار ٢٠٢٢' },
    ];
    expect(read({ programmes, aliases }).aliases).toMatchObject([
      { written: 'برنامج القناصل', programmeId: 'consular', confirmedBy: 'ليلى', confirmedOn: '' },
      { written: 'س', means: 'ص', programmeId: undefined, confirmedOn: '2022-03-15' },
    ]);
  });
});

describe('sections', () => {
  const given = { id: 's', goal: 1, title: 'أوروبا ', columnSet: 'كاملة مع التدخلات الاستراتيجية' };

  it('name their contributors in order, and those who are no department', () => {
    const contributors = 'سفارة مدريد\n- قطاع الشؤون الاوروبيه\nسفارة القمر';
    expect(read({ sections: [{ ...given, contributors }] }).sections).toMatchObject([
      { contributors: ['embassy', 'europe'], unknownContributors: ['سفارة القمر'] },
    ]);
  });

  it('print their title above a table of all columns where nothing else is said', () => {
    expect(read({ sections: [{ goal: 1, title: 'أوروبا' }] }).sections).toMatchObject([
      { titlePlace: 'above', subHeading: undefined, footnotes: [], contributors: [], columns: { length: 5 } },
    ]);
  });

  it('keep title, sub-heading and footnotes', () => {
    const said = { ...given, subHeading: 'الأقاليم', subHeadingPrinted: true, footnote: 'أولى\nثانية' };
    expect(read({ sections: [said] }).sections).toMatchObject([
      { title: 'أوروبا ', subHeading: { text: 'الأقاليم', printed: true }, footnotes: ['أولى', 'ثانية'] },
    ]);
  });
});

describe('Sustainable Development Goals', () => {
  const sdgLinks = [
    {
      ...{ goalLabel: 'الهدف الأول', goalTitle: 'تعزيز الحضور', policyInterventions: '- تدخل\nتدخل آخر' },
      ...{ sdgText: 'الهدف رقم (16)', sdgNumbers: '16، 17' },
    },
    { goalTitle: 'حماية المصالح' },
  ];

  it('are listed by number', () => {
    expect(read({ sdgs: [{ number: '(١٦)', name: 'السلام والعدل' }, { number: 17 }] }).sdgs).toEqual([
      { number: 16, name: 'السلام والعدل' },
    ]);
  });

  it('are linked with the goals, to the letter, whether anybody lists them or not', () => {
    const { sdgs, sdgLinks: links = [] } = read({ sdgLinks });
    expect(sdgs).toBeUndefined();
    expect(links).toMatchObject([
      {
        ...{ goalLabel: { written: 'الهدف الأول', at: 'A3' }, goalTitle: { written: 'تعزيز الحضور' } },
        ...{ policyInterventions: { written: '- تدخل\nتدخل آخر' } },
        ...{ text: { value: 'الهدف رقم (16)', at: 'D3' }, numbers: { value: '16، 17', at: 'E3' } },
      },
      { goalLabel: undefined, goalTitle: { written: 'حماية المصالح' }, text: undefined, numbers: undefined },
    ]);
    expect(read({ sdgs: [{ number: 16, name: 'السلام والعدل' }], sdgLinks }).sdgLinks).toEqual(links);
  });

  it('without links have none', () => {
    expect(read({ sdgs: [{ number: 16, name: 'السلام والعدل' }] })).not.toHaveProperty('sdgLinks');
  });
});

describe('the national agenda', () => {
  const nationalAgenda = [
    { nationalPolicy: 'سياسة بلا هدف', policyInterventions: 'تدخل' },
    { nationalGoal: '3.هدف وطني ', policyInterventions: '- تدخل\nتدخل آخر', strategicGoal: 'الهدف الأول' },
    { nationalPolicy: 'سياسة', strategicGoal: 'الهدف الثاني' },
    { policyInterventions: 'تدخل ثالث' },
    { nationalGoal: '4.هدف آخر', policyInterventions: 'تدخل رابع' },
  ];
  const own = (written: string) => ({ written, printed: 'own' });
  const inherited = (written: string) => ({ written, printed: 'inherited' });

  it('has a line for each row, to the letter, and its blocks hold for the rows below them, but under no other national goal', () => {
    expect(read({ nationalAgenda }).nationalAgenda).toMatchObject([
      { nationalGoal: undefined, nationalPolicy: own('سياسة بلا هدف'), strategicGoal: undefined },
      {
        ...{ nationalGoal: own('3.هدف وطني '), nationalPolicy: undefined },
        ...{ policyInterventions: own('- تدخل\nتدخل آخر'), strategicGoal: own('الهدف الأول') },
      },
      {
        ...{ nationalGoal: inherited('3.هدف وطني '), nationalPolicy: own('سياسة') },
        ...{ policyInterventions: undefined, strategicGoal: own('الهدف الثاني') },
      },
      {
        ...{ nationalGoal: inherited('3.هدف وطني '), nationalPolicy: inherited('سياسة') },
        ...{ policyInterventions: own('تدخل ثالث'), strategicGoal: inherited('الهدف الثاني') },
      },
      {
        ...{ nationalGoal: own('4.هدف آخر'), nationalPolicy: undefined },
        ...{ policyInterventions: own('تدخل رابع'), strategicGoal: undefined },
      },
    ]);
  });

  it('is absent where nobody has written one', () => {
    expect(read({})).not.toHaveProperty('nationalAgenda');
  });
});

it('a spreadsheet published before there were optional tabs gives the same framework as one in which they are empty', () => {
  const tables = frameworkSpreadsheet.tables.filter((table) => !('optional' in table));
  const rows: Readonly<Record<string, readonly WrittenRow[]>> = {
    goals: [{ number: 1, title: 'تعزيز الحضور' }],
    programmes,
  };
  const older = readFramework(spreadsheetOf(...tables.map((table) => tabOf(table, rows[table.id] ?? []))));
  expect(older.breaches).toEqual([]);
  expect(frameworkOfRows(older, departments)).toStrictEqual(read(rows));
});

it('an empty spreadsheet gives an empty framework', () => {
  expect(read({})).toEqual({ planTitle: '', goals: [], programmes: [], alignment: [], sections: [], aliases: [] });
});
