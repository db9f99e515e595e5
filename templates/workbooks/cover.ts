import type { DepartmentState } from '../../shared/plan/department-state.ts';
import type { Block, SheetTemplate } from './workbook-template.ts';

/** How every cover begins: what the workbook is, and of which instant it speaks. */
export const coverTitles = [
  { block: 'line', style: 'coverTitle', text: '{workbookTitle}' },
  { block: 'line', style: 'title', text: '{planTitle}' },
  { block: 'line', style: 'subtitle', text: 'فترة الخطة: {cycle} · كما في {asOfDay} الساعة {asOfTime}' },
] as const satisfies readonly Block[];

/** How far a workbook may be relied upon. */
export const coverStanding = [
  { block: 'line', style: 'stamp', text: '{draft}' },
  { block: 'line', style: 'stamp', text: '{approved}' },
  {
    block: 'line',
    style: 'subtitle',
    text: 'النسخ السارية التي لم تُعتمد بعد: {unapprovedCount} من {inForceCount}',
  },
  {
    block: 'line',
    style: 'note',
    text: 'الجهات ذات النسخ السارية: {inForceCount} من {departmentCount} · عدد الأنشطة: {activityCount} · عدد المؤشرات: {indicatorCount}',
  },
  { block: 'line', style: 'note', text: 'قيم موروثة من خلايا فوقها: {inheritedValues}' },
  { block: 'line', style: 'warning', text: 'جهات لم ترد خططها بعد: {missingDepartments}' },
  {
    block: 'line',
    style: 'warning',
    text: 'جهات أُعيد إليها آخر ما سلّمته، والمعروض هنا نسختها السارية: {returnedDepartments}',
  },
  {
    block: 'line',
    style: 'warning',
    text: 'أنشطة لم تُطبع، لأن محورها ليس في البيانات المرجعية أو لم تعد جهتها من المساهمين فيه، وعددها: {unplacedActivities}',
  },
  {
    block: 'line',
    style: 'note',
    text: 'استثناء سارٍ حتى {waivedUntil} من القاعدة ({waivedRule})، أقرّه {waivedBy} · {waivedOf} · السبب: {waivedFor}',
  },
  { block: 'gap', heightPt: 8 },
] as const satisfies readonly Block[];

/** The first sheet of every official workbook: what it is, how far it may be relied upon, and from whom it comes. */
export const cover = {
  name: 'الغلاف',
  blocks: [
    ...coverTitles,
    ...coverStanding,
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

/** The words that covers and the feet of pages put together: they are printed, so every report pins them. */
export const coverWords = {
  draft: 'مسودة',
  approved: 'معتمدة',
  framework: 'البيانات المرجعية للخطة',
  everyDepartment: 'كل الجهات',
  activity: 'النشاط',
  written: 'المكتوب',
  nothing: '—',
  states: {
    'not-started': 'لم تبدأ',
    filling: 'قيد التعبئة',
    returned: 'مُعادة',
    held: 'موقوفة',
    'in-force': 'سارية',
    waiting: 'بانتظار البيانات المرجعية',
    unreachable: 'تعذّر الوصول',
  } as const satisfies Readonly<Record<DepartmentState, string>>,
} as const;
