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
    const valuesOf = new Map<string, { written: string; programme: string }>();
    for (const activity of activities) {
      const { value: written, via, resolvedId } = activity.programme ?? {};
      if (via !== 'alias' || resolvedId === undefined || written === undefined) continue;
      const values = valuesOf.get(written) ?? { written, programme: nameOf.get(resolvedId) ?? resolvedId };
      valuesOf.set(written, values);
      yield { ...inActivity(activity, 'programme'), values };
    }
  },
});
