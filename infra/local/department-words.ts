import type { DepartmentAnswer, DepartmentRequest } from '../../functions/department.ts';
import { upgradedLines } from './published-lines.ts';

/** What came of a request about a department, and what is left to do, in lines for people. */
export function departmentLines({ id }: DepartmentRequest, answer: DepartmentAnswer): string[] {
  if (!('published' in answer))
    return [answer.did === 'closed' ? closed(id) : `${id}: was closed already · مغلقة من قبل`];
  const { did, published, upgraded, contributesTo, toWrite } = answer;
  const done = {
    added: 'added · أُضيفت',
    reopened: 'open again · أُعيد فتحها',
    nothing: 'registered already · مسجلة من قبل',
  };
  return [
    `${id}: ${done[did]}`,
    ...(published ? [`${id}: published · نُشر ملفها`] : []),
    ...(did === 'added' && !published ? [notYet(id)] : []),
    ...upgraded.flatMap(upgradedLines),
    ...(contributesTo.length > 0 ? [`${id}: contributes to ${contributesTo.join(' · ')}`] : []),
    ...(toWrite ? whatToWrite(id, toWrite) : []),
  ];
}

const closed = (id: string): string => `${id}: closed; what is stored of it stays · أُغلقت الجهة، ويبقى كل ما حُفظ منها`;

function whatToWrite(id: string, { tab, column, sections }: NonNullable<AddedToWrite>): string[] {
  const where = sections.map((title) => `«${title}»`).join('، ');
  return [
    `${id}: the framework does not name it yet. The planning unit writes its name in the tab «${tab}», column «${column}», on a line of its own, beside ${where || 'each section that it contributes to'}.`,
    `${id}: لم تُذكر في البيانات المرجعية بعد. تكتب وحدة التخطيط اسمها في تبويب «${tab}»، عمود «${column}»، في سطر مستقل، أمام ${where || 'كل محور تساهم فيه'}.`,
  ];
}

type AddedToWrite = Extract<DepartmentAnswer, { published: boolean }>['toWrite'];

const notYet = (id: string): string =>
  `${id}: its spreadsheet is made by npm run publish once the framework is in force · يُنشر ملفها بعد سريان البيانات المرجعية`;
