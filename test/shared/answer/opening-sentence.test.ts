import { describe, expect, it } from 'vitest';
import { type Opening, openingSentence } from '../../../shared/answer/opening-sentence.ts';
import { summary } from '../../../templates/sheets/summary.ts';

const numbers = [1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 200];
const base: Opening = { state: 'returned', errors: 0, warnings: 0, versionInForce: 0, ready: true };
const ar = (opening: Partial<Opening>): string => openingSentence({ ...base, ...opening }).ar;
const en = (opening: Partial<Opening>): string => openingSentence({ ...base, ...opening }).en;

describe('a plan with errors', () => {
  it('hears how many are left', () => {
    expect(numbers.map((errors) => ar({ errors }))).toEqual([
      'بقي خطأ واحد يمنع قبول الخطة.',
      'بقي خطآن يمنعان قبول الخطة.',
      'بقي 3 أخطاء تمنع قبول الخطة.',
      'بقي 10 أخطاء تمنع قبول الخطة.',
      'بقي 11 خطأً تمنع قبول الخطة.',
      'بقي 99 خطأً تمنع قبول الخطة.',
      'بقي 100 خطأ تمنع قبول الخطة.',
      'بقي 101 خطأ تمنع قبول الخطة.',
      'بقي 102 خطأ تمنع قبول الخطة.',
      'بقي 103 أخطاء تمنع قبول الخطة.',
      'بقي 111 خطأً تمنع قبول الخطة.',
      'بقي 200 خطأ تمنع قبول الخطة.',
    ]);
    expect([1, 2].map((errors) => en({ errors }))).toEqual([
      '1 error still prevents the plan from being accepted.',
      '2 errors still prevent the plan from being accepted.',
    ]);
  });

  it('hears that the former version stands', () => {
    expect(ar({ errors: 2, warnings: 5, versionInForce: 3 })).toBe(
      'بقي خطآن يمنعان قبول الخطة. وما زالت النسخة رقم 3 سارية.',
    );
    expect(en({ errors: 2, versionInForce: 3 })).toMatch(/accepted\. Version 3 remains in force\.$/);
  });

  it('hears so before it is ticked, and while the framework is awaited', () => {
    expect(ar({ state: 'filling', errors: 1, ready: false })).toBe('بقي خطأ واحد يمنع قبول الخطة.');
    expect(ar({ state: 'waiting', errors: 1 })).toMatch(
      /^بقي خطأ واحد يمنع قبول الخطة\. المراجعة بانتظار .* عند توفرها\.$/,
    );
  });

  it('that only the planning unit can mend is asked for nothing', () => {
    expect(ar({})).toBe('ما يمنع قبول الخطة تعالجه وحدة التخطيط، ولا حاجة إلى أي إجراء منكم.');
    expect(en({})).toContain('you need not do anything');
  });
});

describe('a plan without errors', () => {
  it('is asked for the tick and a name', () => {
    expect(ar({ state: 'filling', ready: false })).toBe(
      'لا شيء يمنع قبول الخطة. عند اكتمالها يُرجى وضع علامة في خانة «جاهز للتسليم» وكتابة الاسم.',
    );
    expect(en({ state: 'filling', ready: false })).toContain('please tick “Ready to submit” and write your name');
    expect(ar({ state: 'filling', ready: true })).toBe('لا شيء يمنع قبول الخطة.');
  });

  it('calls the tick as the summary does', () => {
    const heading = summary.columns.find(({ key }) => key === 'ready')?.heading;
    expect(ar({ state: 'filling', ready: false })).toContain(`«${heading?.ar}»`);
    expect(en({ state: 'filling', ready: false })).toContain(`“${heading?.en}”`);
  });

  it('hears of warnings and of the version in force before the tick, too', () => {
    expect(ar({ state: 'filling', ready: false, warnings: 1, versionInForce: 2 })).toBe(
      'لا شيء يمنع قبول الخطة. وفيها تنبيه واحد للنظر فيه. عند اكتمالها يُرجى وضع علامة في خانة «جاهز للتسليم» وكتابة الاسم. وما زالت النسخة رقم 2 سارية.',
    );
  });
});

describe('a plan of which some rows are still being edited', () => {
  const waits = 'ما زال بعض الصفوف قيد التعديل، وتُراجع بعد التوقف عن الكتابة فيها.';

  it('waits for them where nothing else prevents it', () => {
    expect(ar({ edited: true })).toBe(waits);
    expect(ar({ edited: true, state: 'filling', ready: false, versionInForce: 2 })).toBe(
      `${waits} وما زالت النسخة رقم 2 سارية.`,
    );
    expect(en({ edited: true })).toContain('still being edited');
  });

  it('hears of the errors in its other rows', () => {
    expect(ar({ edited: true, errors: 1 })).toBe('بقي خطأ واحد يمنع قبول الخطة.');
    expect(ar({ edited: true, errors: 1, state: 'filling' })).toBe('بقي خطأ واحد يمنع قبول الخطة.');
  });
});

describe('a plan in force', () => {
  const inForce = { state: 'in-force', versionInForce: 3 } as const;

  it('says its version', () => {
    expect(ar(inForce)).toBe('الخطة سارية: النسخة رقم 3.');
    expect(en(inForce)).toBe('The plan is in force: version 3.');
  });

  it('says how many warnings there are to look at', () => {
    expect(numbers.map((warnings) => ar({ ...inForce, warnings }).replace('الخطة سارية: النسخة رقم 3. ', ''))).toEqual([
      'وفيها تنبيه واحد للنظر فيه.',
      'وفيها تنبيهان للنظر فيهما.',
      'وفيها 3 تنبيهات للنظر فيها.',
      'وفيها 10 تنبيهات للنظر فيها.',
      'وفيها 11 تنبيهًا للنظر فيها.',
      'وفيها 99 تنبيهًا للنظر فيها.',
      'وفيها 100 تنبيه للنظر فيها.',
      'وفيها 101 تنبيه للنظر فيها.',
      'وفيها 102 تنبيه للنظر فيها.',
      'وفيها 103 تنبيهات للنظر فيها.',
      'وفيها 111 تنبيهًا للنظر فيها.',
      'وفيها 200 تنبيه للنظر فيها.',
    ]);
    expect(en({ ...inForce, warnings: 1 })).toMatch(/ It has 1 warning to look at\.$/);
  });

  it('stays in force where a later rule finds errors in it', () => {
    const sentence = (errors: number): string => ar({ ...inForce, errors }).replace('الخطة سارية: النسخة رقم 3. ', '');
    expect([1, 2, 3, 11].map(sentence)).toEqual([
      'وفيها خطأ واحد يُرجى تصحيحه قبل التسليم القادم.',
      'وفيها خطآن يُرجى تصحيحهما قبل التسليم القادم.',
      'وفيها 3 أخطاء يُرجى تصحيحها قبل التسليم القادم.',
      'وفيها 11 خطأً يُرجى تصحيحها قبل التسليم القادم.',
    ]);
    expect(en({ ...inForce, errors: 2 })).toContain('It has 2 errors to correct');
  });
});

describe('a plan that is held', () => {
  const held = { state: 'held', versionInForce: 3 } as const;

  it('hears what was not found, and that nothing is lost', () => {
    expect(ar({ ...held, vanished: 12 })).toBe(
      'لم نجد 12 نشاطًا من النسخة السارية رقم 3. لم يُحذف شيء، وما زالت تلك النسخة سارية. يُرجى إعادة ما نقص، أو إبلاغ وحدة التخطيط إن كان الحذف مقصودًا.',
    );
    expect(en({ ...held, vanished: 12 })).toMatch(/^12 activities of version 3 in force were not found\./);
  });

  it('names it as the object of the verb', () => {
    const objects = [1, 2, 3, 100].map((vanished) => /^لم نجد (.*) من النسخة/.exec(ar({ ...held, vanished }))?.[1]);
    expect(objects).toEqual(['نشاطًا واحدًا', 'نشاطين', '3 أنشطة', '100 نشاط']);
    expect(en({ ...held, vanished: 1 })).toMatch(/^1 activity of version 3 in force was not found\./);
  });

  it('is told without a number where none is known', () => {
    expect(ar(held)).toMatch(/^لم نجد عددًا كبيرًا من الأنشطة من النسخة السارية رقم 3\./);
  });
});

describe('a plan that was not looked at', () => {
  it('waits for the framework, and need not do anything', () => {
    expect(ar({ state: 'waiting' })).toBe(
      'المراجعة بانتظار البيانات المرجعية للخطة من وحدة التخطيط، وتكتمل تلقائيًا عند توفرها. لا حاجة إلى أي إجراء الآن.',
    );
  });

  it('has not been read yet, or could not be', () => {
    expect(ar({ state: 'not-started' })).toBe('لم تُقرأ الخطة بعد.');
    expect(ar({ state: 'unreachable', versionInForce: 3 })).toMatch(
      /^تعذّرت قراءة الملف .* وما زالت النسخة رقم 3 سارية\.$/,
    );
  });
});

it('every sentence is there in both languages', () => {
  const states = ['not-started', 'filling', 'returned', 'held', 'in-force', 'waiting', 'unreachable'] as const;
  for (const state of states) {
    for (const errors of [0, 1, 2]) {
      const sentence = openingSentence({ ...base, state, errors, warnings: 2, versionInForce: 1, ready: false });
      expect(sentence.ar).toMatch(/^[^A-Za-z]+\.$/);
      expect(sentence.en).toMatch(/^[^\u0600-\u06FF]+\.$/);
    }
  }
});
