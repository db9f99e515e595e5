import { layOut } from '../../shared/render/lay-out.ts';
import type { WorkbookTemplate } from '../../templates/workbooks/workbook-template.ts';
import { reportedTo, type Subject } from './every-workbook.ts';

type Sheets = Pick<WorkbookTemplate, 'cover' | 'sheets'>;

/** Every line and heading of a template's sheets with a mark before it; `marks` takes what stood there by its mark. */
const marked = (value: unknown, marks: Map<string, string>): unknown => {
  if (Array.isArray(value)) return value.map((entry) => marked(entry, marks));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      if (!['text', 'heading'].includes(key)) return [key, marked(entry, marks)];
      const mark = `⟦${marks.size}⟧`;
      marks.set(mark, String(entry));
      return [key, `${mark}${entry}`];
    }),
  );
};

/** The lines and headings of a template that none of these plans and reports prints. */
export const unprintedBlocks = (template: WorkbookTemplate, subjects: readonly Subject[]): string[] => {
  const { cover, sheets } = template;
  const marks = new Map<string, string>();
  const markedSheets = marked({ cover, sheets }, marks) as Sheets;
  const printed = subjects
    .flatMap((subject) => layOut({ ...template, ...markedSheets }, subject.plan, reportedTo(template, subject)).sheets)
    .flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))),
    )
    .join('\n');
  return [...marks].filter(([mark]) => !printed.includes(mark)).map(([, text]) => text);
};
