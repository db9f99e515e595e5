import { defineFinding } from '../../findings/define-finding.ts';

/** Several filled columns claim to be the same column of a table: nobody can know which one is meant. */
export const columnRepeated = defineFinding({
  code: 'column-repeated',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'في جدول {table} أكثر من عمود يُفهم على أنه {column}: {headings}. لم يُحذف شيء مما قُبل من قبل. يُرجى الإبقاء على العنوان فوق عمود واحد، وتسمية العمود الآخر باسم مختلف.',
    en: 'In the table {table} several columns seem to be {column}: {headings}. Nothing that was accepted before is lost. Please keep the heading over one column, and give the other another name.',
  },
  source: 'Two columns for one meaning must never be read as either of them',
});
