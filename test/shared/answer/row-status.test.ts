import { describe, expect, it } from 'vitest';
import { isOurStatus, statusOf } from '../../../shared/answer/row-status.ts';

describe('the status of a row', () => {
  it.each([
    ['يحتاج تصحيحًا', ['remark', 'warning', 'error'], false],
    ['تنبيه', ['remark', 'warning'], false],
    ['سليم', ['remark'], false],
    ['سليم', [], false],
    ['قيد التعديل', ['error'], true],
  ] as const)('is %s for %j, edited: %s', (status, severities, isEdited) => {
    expect(statusOf(severities, isEdited)).toBe(status);
    expect(isOurStatus(status)).toBe(true);
  });

  it('is known as ours with spaces and invisible characters around it, and in decomposed letters', () => {
    expect(isOurStatus(' \u200Fيحتاج تصحيحًا '.normalize('NFD'))).toBe(true);
  });

  it.each(['', 'سليم، راجعه سامي', 'تنبيه!', 'تم'])('is a person’s where it says «%s»', (text) => {
    expect(isOurStatus(text)).toBe(false);
  });
});
