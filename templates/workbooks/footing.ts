import type { Line } from './workbook-template.ts';

/** How every sheet of an official workbook ends: how much it holds, of what instant it speaks, from which versions. */
export const footing = [
  {
    block: 'line',
    style: 'warning',
    text: 'أنشطة لا يظهر محورها في البيانات المرجعية، ولذلك لم تُطبع، وعددها: {unplacedActivities}',
  },
  {
    block: 'line',
    style: 'footing',
    text: 'استثناء سارٍ حتى {waivedUntil}، أقرّه {waivedBy} · {waivedOf} · السبب: {waivedFor}',
  },
  { block: 'line', style: 'footing', text: 'عدد الأنشطة: {activityCount} · عدد المؤشرات: {indicatorCount}' },
  {
    block: 'line',
    style: 'footing',
    text: 'كما في {asOfDay} الساعة {asOfTime} · نسخة البيانات المرجعية: {frameworkVersion}',
  },
  { block: 'line', style: 'footing', text: 'نسخ الجهات: {departmentVersions}' },
] as const satisfies readonly Line[];
