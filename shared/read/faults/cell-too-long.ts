import { defineFinding } from '../../findings/define-finding.ts';

/** A cell holds a text that no printed cell could show. */
export const cellTooLong = defineFinding({
  code: 'cell-too-long',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'النص في هذه الخلية أطول من {most} حرف، فلا تتسع له خلية مطبوعة. يُرجى اختصاره، أو توزيعه على أكثر من صف.',
    en: 'The text in this cell is longer than {most} characters, more than a printed cell can show. Please shorten it, or spread it over several rows.',
  },
  source: 'Limits of what is read (shared/read/limits.ts); a text that is cut off would not be what was written',
});
