import { describe, expect, it } from 'vitest';
import { writeMessage } from '../../../shared/findings/write-message.ts';
import { readFaults } from '../../../shared/read/read-faults.ts';
import { readFramework } from '../../../shared/read/read-framework.ts';
import { readDepartment } from '../../../shared/read/read-department.ts';
import { departmentSpreadsheet } from '../../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../../templates/sheets/framework-spreadsheet.ts';
import { spreadsheetOf, tabOf, type WrittenRow } from './raw.ts';
import { read } from './read-one-cell.ts';

const saidOf = (kind: 'text' | 'lines', text: string) => {
  const reading = read(kind, text);
  if (!reading || !('cell' in reading)) throw new Error(`${text} was not read`);
  return (reading.said ?? []).map(({ fault, values }) => [fault, values]);
};

describe('a text that begins like a formula is read, and said to do so', () => {
  it.each([
    ['=عدد الاتفاقيات', '='],
    ['=HYPERLINK("http://example.com")', '='],
    ['  = 5', '='],
    ['\t=A1', '='],
    ['@مستشار', '@'],
    ['+SUM(A1:A3)', '+'],
    ['-SUM(B2;B7)/2', '-'],
    ['-A1*2', '-'],
    ['+G20', '+'],
    ['-IF(A1="نعم",1,0)', '-'],
    ['+Sheet1!$A$1', '+'],
    ['-5*3', '-'],
    ['+3+4', '+'],
  ])('%j', (text, sign) => {
    expect(saidOf('text', text)).toEqual([['starts-like-formula', { value: text.trim(), sign }]]);
  });

  it.each([
    ...[
      '- تنظيم ورش عمل',
      '-تنظيم ورش عمل',
      '-5',
      '- 5',
      '-12.5%',
      '+970 59 123 4567',
      '+970-59-1234567',
      '- 3 ورش عمل',
    ],
    ...[
      '- G20',
      '-ONG',
      '- COVID-19',
      '-COVID19',
      '+ 5',
      '+ G20',
      '• =A1',
      'عدد = 5',
      'a@b.org',
      '-- عدد',
      '\tعدد اللقاءات',
      '-15/03/2022',
    ],
    ...['عدد اللقاءات\n- A1', '-A1 عدد', '+(970) 59', '"=A1"'],
  ])('but not %j', (text) => {
    expect(saidOf('text', text)).toEqual([]);
  });

  it('in any line of a cell that holds several entries', () => {
    expect(saidOf('lines', 'عدد اللقاءات\n=A1\n- عدد الوفود\n@فريق')).toEqual([
      ['starts-like-formula', { value: '=A1', sign: '=' }],
      ['starts-like-formula', { value: '@فريق', sign: '@' }],
    ]);
  });
});

const [lre, rle, pdf, lro, rlo] = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E'];
const [lri, rli, pdi, rlm, lrm, alm] = ['\u2066', '\u2067', '\u2069', '\u200F', '\u200E', '\u061C'];

describe('a text that is shown in another order than it is written is read, and said to be so', () => {
  it.each([
    [`عدد ${rlo}2022${pdf} وفد`, 'عدد 2022 وفد'],
    [`${rlo}UNASUR`, 'UNASUR'],
    [`خلال ${rlo}٢٠٢٢`, 'خلال ٢٠٢٢'],
    [`${lro}عدد الوفود`, 'عدد الوفود'],
    [`عدد 12${rlm}34`, 'عدد 1234'],
    [`عدد 12${alm}34`, 'عدد 1234'],
    [`منظمة UNA${rlm}SUR`, 'منظمة UNASUR'],
    [`خلال 20${lri}${pdi}23`, 'خلال 2023'],
    [`عدد ${lre}12 ورشة`, 'عدد 12 ورشة'],
    [`عدد ${lri}ورش 2021/2023`, 'عدد ورش 2021/2023'],
    [`plan ${rle}2022 خطة`, 'plan 2022 خطة'],
  ])('%j', (text, value) => {
    expect(saidOf('text', text)).toEqual([['direction-changed', { value }]]);
  });

  it.each([
    [`${rlm}عدد الوفود${rlm}`],
    [`عدد${rlm} 2022 ${lrm}وفد`],
    [`عدد ${lre}UNASUR 2022${pdf} وفد`],
    [`عدد ${lri}ISO 9001${pdi} وفد`],
    [`${rle}عدد 12 ورشة`],
    [`${rli}عدد 12 ورشة`],
    [`${lre}عدد الوفود`],
    [`عدد الوفود${pdf}${pdi}`],
    [`12${lrm}34`],
    [`20\u200B22 و20\uFEFF23`],
    [`عدد 2021${rlm}/2023`],
    [`عدد ${rlo}الوفود${pdf} 2022`],
    [`${lro}2022${pdf}`],
    [`plan 12${rlm}34`],
  ])('but not %j, which looks as it is written', (text) => {
    expect(saidOf('text', text)).toEqual([]);
  });
});

it('what is said of a text can be read in both languages', () => {
  for (const text of ['=A1', `=${rlo}A1`, `عدد ${rlo}2022`]) {
    for (const [code, values] of saidOf('text', text)) {
      const finding = readFaults.find((each) => each.code === code);
      const { ar, en } = writeMessage(finding?.message ?? { ar: '', en: '' }, values as Record<string, string>, []);
      expect([ar, en]).toEqual([expect.stringContaining('يُرجى'), expect.stringContaining('lease')]);
      // Shown in the message, the text must not turn the message around.
      expect(ar + en).not.toMatch(/[\u202A-\u202E]/);
    }
  }
});

it('a text with something to be said of it is part of the plan, and of the framework', () => {
  const rows: Readonly<Record<string, readonly WrittenRow[]>> = {
    plan: [{ activity: '=عقد لقاءات', indicator: 'عدد اللقاءات\n@فريق' }],
    goals: [{ number: 1, title: '=تعزيز' }],
  };
  const plan = readDepartment(spreadsheetOf(...departmentSpreadsheet.tables.map((t) => tabOf(t, rows[t.id] ?? []))));
  expect(plan.activities).toMatchObject([
    { activity: { value: '=عقد لقاءات' }, indicators: [{}, { text: { value: '@فريق' } }], unreadable: [] },
  ]);
  expect(plan.understood.map(({ code, cell }) => [code, cell.column])).toEqual([
    ['starts-like-formula', 'activity'],
    ['starts-like-formula', 'indicator'],
  ]);
  expect(plan.breaches).toEqual([]);
  const framework = readFramework(spreadsheetOf(...frameworkSpreadsheet.tables.map((t) => tabOf(t, rows[t.id] ?? []))));
  expect(framework.understood.map(({ code, cell }) => `${code} ${cell.sheet}!${cell.a1}`)).toEqual([
    'starts-like-formula goals!B3',
  ]);
});

it.each(['text', 'lines'] as const)('a long hostile %s is looked at in less than 1 s', (kind) => {
  const start = performance.now();
  for (const piece of ['=', '-A', '+1', '+a(', rlo, `${lri}1ا`, `1${rlm}`, '\n-', '- ', '"', '-"', ' \t'])
    saidOf(kind, `x${piece.repeat(5_000 / piece.length)}`);
  expect(performance.now() - start).toBeLessThan(1000);
});
