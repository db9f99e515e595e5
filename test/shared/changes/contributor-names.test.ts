import { describe, expect, it } from 'vitest';
import { valueChanges } from '../../../shared/changes/value-changes.ts';
import { withEntry } from './framework-edits.ts';
import { someFramework } from './some-framework.ts';
import { planOfWritten } from './written-plan.ts';

describe('a framework', () => {
  it('that names a contributor who gets registered has not changed; a change beside that is one', () => {
    const [second, third] = ['إدارة الشؤون القنصلية', 'إدارة الشؤون القانونية'];
    const registered = [
      { id: 'second', name: second, state: 'not-started' as const },
      { id: 'third', name: third, state: 'not-started' as const },
    ];
    const planNaming = (version: number, missing: typeof registered, contributors: string[], unknown: string[]) => {
      const { sections, ...others } = someFramework();
      const named = withEntry(sections, 1, { contributors, unknownContributors: unknown });
      return { ...planOfWritten({}, version, { ...others, sections: named }), missing };
    };
    // As somebody spelled it, before the department of that name was registered.
    const before = planNaming(1, registered.slice(1), ['department-1', 'third'], ['ادارة الشؤون القنصليه']);
    const changesTo = (...contributors: string[]) =>
      valueChanges(before, planNaming(2, registered, contributors, [])).map(({ before: was, now }) => [was, now]);
    expect(changesTo('department-1', 'second', 'third')).toEqual([]);
    expect(changesTo('second', 'department-1', 'third')).toEqual([]);
    const was = ['department-1', third, second].join('\n');
    expect(changesTo('third', 'second', 'department-1')).toEqual([[was, [third, 'department-1', second].join('\n')]]);
    expect(changesTo('department-1', 'second')).toEqual([[was, ['department-1', second].join('\n')]]);
  });

  it('shows contributors by their names', () => {
    const missing = [{ id: 'department-3', name: 'إدارة الشؤون القانونية', state: 'not-started' as const }];
    const [before, now] = [someFramework(), someFramework()].map((framework) => planOfWritten({}, 1, framework));
    const without = withEntry(now?.framework.sections, 1, { contributors: ['department-1'] });
    const listed = valueChanges(
      { ...(before as NonNullable<typeof before>), missing },
      planOfWritten({}, 2, { ...someFramework(), sections: without }),
    );
    expect(listed.map((change) => [change.before, change.now])).toEqual([
      ['department-1\nإدارة الشؤون القانونية', 'department-1'],
    ]);
  });
});
