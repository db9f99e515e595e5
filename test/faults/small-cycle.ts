import type { CycleToPublish, DepartmentToPublish, EntryRow } from '../../shared/schema/entries.ts';

const programme = 'برنامج العمل الدبلوماسي';

const rows = (...values: readonly EntryRow['values'][]): EntryRow[] => values.map((row) => ({ values: row }));

const nameOf = (place: number): string => `قطاع الاختبار ${place}`;

const departmentAt = (place: number): DepartmentToPublish => ({
  id: `department-${place}`,
  name: nameOf(place),
  type: 'sector',
  entries: {
    plan: rows(
      {
        section: `محور الجهة ${place}`,
        subObjective: 'تعزيز العلاقات الثنائية',
        activity: `توقيع اتفاقيات تعاون ${place}`,
        indicator: 'عدد الاتفاقيات الموقعة',
        programme,
      },
      { activity: `عقد مشاورات سياسية ${place}`, indicator: 'عدد جولات المشاورات' },
      { subObjective: 'خدمة الجالية', activity: `تنظيم لقاءات دورية ${place}`, indicator: 'عدد اللقاءات' },
    ),
    summary: rows({ ready: true, readyBy: 'مسؤول الخطة' }),
  },
});

/** A whole cycle that comes into force as it is published: a framework and departments of three activities each. */
export const smallCycle = (id: string, departments = 1): CycleToPublish => {
  const places = Array.from({ length: departments }, (_, index) => index + 1);
  const title = 'تعزيز العلاقات الخارجية لدولة فلسطين';
  return {
    id,
    timeZone: 'Asia/Hebron',
    framework: {
      id: 'framework',
      name: 'البيانات المرجعية للخطة',
      type: 'planning-unit',
      entries: {
        cycle: rows({ title: 'الخطة التنفيذية 2024-2026', firstYear: 2024, lastYear: 2026 }),
        goals: rows({ number: 1, title }),
        goalWordings: rows(
          { goal: 1, table: 'الخطة التنفيذية', wording: `الهدف الاستراتيجي رقم 1: ${title}` },
          { goal: 1, table: 'المواءمة مع الموازنة', wording: `الهدف الاستراتيجي (1): ${title}.` },
        ),
        programmes: rows({ id: 'programme-1', name: programme }),
        alignment: rows({
          ...{ id: 'g1-1', goal: 1, tableNumber: 1, programme, policyAims: 'غاية', programmeObjectives: 'هدف' },
          ...{ results: 'نتيجة', responsibleSector: nameOf(1) },
        }),
        sections: rows(
          ...places.map((place) => ({
            ...{ id: `s0${place}`, goal: 1, title: `محور الجهة ${place}`, titlePlace: 'فوق الجدول' },
            ...{ columnSet: 'من الهدف الفرعي', contributors: nameOf(place) },
          })),
        ),
      },
    },
    departments: places.map(departmentAt),
  };
};
