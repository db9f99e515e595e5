import { describe, expect, it } from 'vitest';
import { isOurStatus, statusOf } from '../../../shared/answer/row-status.ts';

describe('the status of a row', () => {
  it.each([
    ['يحتاج تصحيحًا', ['remark', 'warning', 'error'], undefined],
    ['تنبيه', ['remark', 'warning'], undefined],
    ['سليم', ['remark'], undefined],
    ['سليم', [], undefined],
    ['قيد التعديل', ['error'], 'edited'],
    ['نشاط جديد', ['remark'], 'new'],
    ['تنبيه', ['warning'], 'new'],
    ['يحتاج تصحيحًا', ['error'], 'new'],
  ] as const)('is %s for %j, %s', (status, severities, news) => {
    expect(statusOf(severities, news)).toBe(status);
    expect(isOurStatus(status)).toBe(true);
  });

  it('is known as ours with spaces and invisible characters around it, and in decomposed letters', () => {
    expect(isOurStatus(' \u200Fيحتاج تصحيحًا '.normalize('NFD'))).toBe(true);
  });

  it.each(['', 'سليم، راجعه سامي', 'تنبيه!', 'تم'])('is a person’s where it says «%s»', (text) => {
    expect(isOurStatus(text)).toBe(false);
  });
});
