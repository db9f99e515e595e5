import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** A programme was recognised by another wording that somebody confirmed. */
export const aliasUsed = defineRule({
  code: 'alias-used',
  scope: 'department',
  reads: ['programme'],
  severity: 'remark',
  tells: 'department',
  message: {
    ar: 'قُرئت التسمية {written} على أنها {programme}، وهي تسمية بديلة مؤكدة. عدد الأنشطة: {count}. لا حاجة إلى أي إجراء.',
    en: '{written} was read as {programme}, a confirmed alias. Activities: {count}. Nothing to do.',
  },
  source: 'Framework, tab of aliases',
  *check({ activities, framework }) {
    const nameOf = new Map(framework.programmes.map(({ id, name }) => [id, name]));
    for (const activity of activities) {
      const { programme } = activity;
      if (programme?.via !== 'alias' || programme.resolvedId === undefined) continue;
      const name = nameOf.get(programme.resolvedId) ?? programme.resolvedId;
      yield { ...inActivity(activity, 'programme'), values: { written: programme.value, programme: name } };
    }
  },
});
