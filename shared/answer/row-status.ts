import type { Severity } from '../findings/define-finding.ts';
import { invisible } from '../language/invisible.ts';

/** What the status column says of a row. People may filter by these words; one that goes out of use stays known. */
const words = {
  error: 'يحتاج تصحيحًا',
  warning: 'تنبيه',
  fine: 'سليم',
  edited: 'قيد التعديل',
  new: 'نشاط جديد',
} as const;

/** What is known of a row beside its findings: `edited` since it was last looked at, `new` also where it was copied. */
export type RowNews = 'edited' | 'new';

/** A row's status by the gravest of its findings; of a row that is still being edited nothing else is said. */
export function statusOf(severities: readonly Severity[], news?: RowNews): string {
  if (news === 'edited') return words.edited;
  if (severities.includes('error')) return words.error;
  if (severities.includes('warning')) return words.warning;
  return words[news ?? 'fine'];
}

const ours: ReadonlySet<string> = new Set(Object.values(words));

/** Whether a status is one that we wrote: any other text is a person's, and is never overwritten. */
export const isOurStatus = (text: string): boolean => ours.has(text.replace(invisible, '').normalize('NFC').trim());
