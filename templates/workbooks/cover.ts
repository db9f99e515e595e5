import type { DepartmentState } from '../../shared/plan/department-state.ts';
import type { SheetTemplate } from './workbook-template.ts';

/** The first sheet of every official workbook: what it is, how far it may be relied upon, and from whom it comes. */
export const cover = {
  name: 'الغلاف',
  blocks: [
    { block: 'line', style: 'coverTitle', text: '{workbookTitle}' },
    { block: 'line', style: 'title', text: '{planTitle}' },
    { block: 'line', style: 'subtitle', text: 'فترة الخطة: {cycle} · كما في {asOfDay} الساعة {asOfTime}' },
    {
      block: 'line',
      style: 'stamp',
      text: '{draft}: لم تُعتمد بعد {unapprovedCount} من النسخ السارية، وعددها {inForceCount}',
    },
    { block: 'line', style: 'stamp', text: '{approved}: اعتُمدت النسخ السارية كلها، وعددها {inForceCount}' },
    {
      block: 'line',
      style: 'note',
      text: 'الجهات ذات النسخ السارية: {inForceCount} من {departmentCount} · عدد الأنشطة: {activityCount} · عدد المؤشرات: {indicatorCount}',
    },
    { block: 'line', style: 'note', text: 'قيم موروثة من خلايا مدمجة: {inheritedValues}' },
    { block: 'line', style: 'warning', text: 'جهات لم ترد خططها بعد: {missingDepartments}' },
    {
      block: 'line',
      style: 'warning',
      text: 'جهات أُعيد إليها آخر ما سلّمته، والمعروض هنا نسختها السارية: {returnedDepartments}',
    },
    {
      block: 'line',
      style: 'warning',
      text: 'أنشطة لا يظهر محورها في البيانات المرجعية، ولذلك لم تُطبع، وعددها: {unplacedActivities}',
    },
    {
      block: 'line',
      style: 'note',
      text: 'استثناء سارٍ حتى {waivedUntil}، أقرّه {waivedBy} · {waivedOf} · السبب: {waivedFor}',
    },
    { block: 'gap', heightPt: 8 },
    {
      block: 'table',
      rows: 'departments',
      columns: [
        { key: 'department', heading: 'الجهة', width: 34, tinted: true },
        { key: 'state', heading: 'الحالة', width: 16 },
        { key: 'version', heading: 'النسخة السارية', width: 12 },
        { key: 'acceptedOn', heading: 'سارية منذ', width: 16 },
        { key: 'approval', heading: 'الاعتماد', width: 24 },
        { key: 'activities', heading: 'عدد الأنشطة', width: 12 },
        { key: 'indicators', heading: 'عدد المؤشرات', width: 12 },
      ],
    },
  ],
} as const satisfies SheetTemplate;

/** What the cover calls itself until every version in force is approved, and from then on. */
export const stamps = { draft: 'مسودة', approved: 'معتمدة' } as const;

/** The framework's row of the cover's table. */
export const frameworkName = 'البيانات المرجعية للخطة';

/** What the cover says of a department's state. */
export const stateWords = {
  'not-started': 'لم تبدأ',
  filling: 'قيد التعبئة',
  returned: 'مُعادة',
  held: 'موقوفة',
  'in-force': 'سارية',
  waiting: 'بانتظار البيانات المرجعية',
  unreachable: 'تعذّر الوصول',
} as const satisfies Readonly<Record<DepartmentState, string>>;
