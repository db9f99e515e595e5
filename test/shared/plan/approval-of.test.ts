import { describe, expect, it } from 'vitest';
import { approvalOf } from '../../../shared/plan/approval-of.ts';
import { approval } from '../validate/known-framework.ts';

describe('a version', () => {
  it('is approved by whoever names exactly it', () => {
    expect(approvalOf([approval()], 'sector', 3)).toEqual({ by: 'ليلى', on: '2022-03-01' });
    expect(approvalOf([approval({ approvedOn: '' })], 'sector', 3)).toEqual({ by: 'ليلى', on: '' });
  });

  it('is approved by the first of several', () => {
    const later = approval({ approvedBy: 'سعاد', approvedOn: '2022-04-01' });
    expect(approvalOf([approval({ version: 2, approvedBy: 'هند' }), approval(), later], 'sector', 3)?.by).toBe('ليلى');
  });

  it.each([
    ['another version', approval({ version: 2 })],
    ['a later version', approval({ version: 4 })],
    ['another department', approval({ departmentId: 'europe' })],
    ['a department that is not registered', approval({ departmentId: undefined })],
    ['it, but by nobody', approval({ approvedBy: '' })],
  ])('is not approved where %s is', (_, given) => {
    expect(approvalOf([given], 'sector', 3)).toBeUndefined();
  });
});
