import { defineFinding } from '../../findings/define-finding.ts';

/** A column was recognised although its heading is misspelt, renamed or gone. */
export const headingUnderstood = defineFinding({
  code: 'heading-understood',
  severity: 'remark',
  tells: 'department',
  message: {
    ar: 'قُرئ العمود الذي عنوانه في الخلية {cells}[ (وهو {written})] على أنه عمود {column}. لا حاجة إلى أي إجراء إن كان هذا هو المقصود.',
    en: 'The column with its heading in {cells}[ ({written})] was read as the column {column}. Nothing to do if that is what is meant.',
  },
  source: 'Columns are known by their named range, or by a heading that is near (templates/sheets)',
});
