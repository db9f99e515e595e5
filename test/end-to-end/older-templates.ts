import type { Templates } from '../../shared/publish/design-spreadsheet.ts';
import { ministryTemplates } from '../../shared/publish/design-spreadsheet.ts';
import type { Table } from '../../shared/schema/table.ts';

/** The templates as they were before anything optional came: no answers, no page, headings in the second row. */
export const olderTemplates: Templates = {
  department: { id: 'department', tables: ministryTemplates.department.tables.map(older), pages: [] },
  framework: {
    id: 'framework',
    tables: ministryTemplates.framework.tables.filter(({ optional }) => !optional).map(older),
    pages: [],
  },
};

function older({ id, title, spareRows, entry, columns, answered }: Table): Table {
  return {
    ...{ id, title, spareRows: answered ? 0 : spareRows, columns: columns.filter(({ optional }) => !optional) },
    ...(entry ? { entry } : {}),
  };
}
