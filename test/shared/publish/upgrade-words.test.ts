import { describe, expect, it } from 'vitest';
import { leftAloneWords, upgradeWords } from '../../../shared/publish/upgrade-words.ts';

describe('what an upgrade did', () => {
  it('is told in one line, each kind once, in both languages', () => {
    const words = upgradeWords([
      { kind: 'added-column', of: 'plan.target1', count: 1 },
      { kind: 'added-column', of: 'plan', count: 0 },
      { kind: 'repaired-protection', of: 'plan', count: 1 },
      { kind: 'refreshed-drop-down', of: 'plan.section', count: 2 },
      { kind: 'refreshed-drop-down', of: 'plan.programme', count: 60 },
    ]);
    expect(words.en).toBe('added column plan.target1; repaired 1 protection; refreshed 62 drop-downs');
    expect(words.ar).toBe(
      'أعمدة أُضيفت: «مستهدف السنة الأولى»؛ نطاقات أُعيدت حمايتها: 1؛ خلايا حُدّثت قائمة الاختيار فيها: 62',
    );
  });

  it('names several things of one kind together', () => {
    const columns = ['plan.unit', 'plan.baseline'].map((of) => ({ kind: 'shown-column' as const, of, count: 1 }));
    expect(upgradeWords(columns)).toEqual({
      ar: 'أعمدة أُظهرت: «وحدة القياس»، «خط الأساس»',
      en: 'shows columns plan.unit, plan.baseline',
    });
    expect(upgradeWords([])).toEqual({ ar: '', en: '' });
  });

  it('says what was left to a person, and why', () => {
    const { ar, en } = leftAloneWords({ of: 'plan.programme', why: 'in-force' });
    expect(ar).toMatch(/^«البرنامج على الموازنة»: حُذف من الملف/);
    expect(en).toMatch(/^plan\.programme: deleted from the spreadsheet/);
  });
});
