import type { Severity } from '../findings/define-finding.ts';
import { shownText } from './shown-text.ts';

/** What the status column says of a row. People may filter by these words; one that goes out of use stays known. */
const words = {
  error: 'يحتاج تصحيحًا',
  warning: 'تنبيه',
  fine: 'سليم',
  edited: 'قيد التعديل',
} as const;

/** A row's status by the gravest of its findings; of a row that somebody is still editing nothing else is said. */
export function statusOf(severities: readonly Severity[], isEdited = false): string {
  if (isEdited) return words.edited;
  if (severities.includes('error')) return words.error;
  return severities.includes('warning') ? words.warning : words.fine;
}

const ours: ReadonlySet<string> = new Set(Object.values(words));

/** Whether a status is one that we wrote: any other text is a person's, and is never overwritten. */
export const isOurStatus = (text: string): boolean => ours.has(shownText(text));
