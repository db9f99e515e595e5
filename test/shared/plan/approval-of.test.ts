import { describe, expect, it } from 'vitest';
import { type ApprovableVersion, approvalOf } from '../../../shared/plan/approval-of.ts';
import { approval } from '../validate/known-framework.ts';

const inForce: ApprovableVersion = {
  ...{ departmentId: 'sector', version: 3 },
  ...{ acceptedOn: '2022-02-15', asOf: '2022-05-01' },
};

describe('a version', () => {
  it('is approved by whoever names exactly it', () => {
    expect(approvalOf([approval()], inForce)).toEqual({ by: 'ليلى', on: '2022-03-01' });
    expect(approvalOf([approval({ approvedOn: '' })], inForce)).toEqual({ by: 'ليلى', on: '' });
  });

  it('is approved by the first of several', () => {
    const later = approval({ approvedBy: 'سعاد', approvedOn: '2022-04-01' });
    expect(approvalOf([approval({ version: 2, approvedBy: 'هند' }), approval(), later], inForce)?.by).toBe('ليلى');
  });

  it('is approved by the first of several whose day can be', () => {
    const days = ['2022-02-14', '2022-05-02', '2022-04-01', '2022-03-01'];
    const given = days.map((approvedOn) => approval({ approvedOn }));
    expect(approvalOf(given, inForce)?.on).toBe('2022-04-01');
  });

  it.each([
    ['the day on which it was accepted', '2022-02-15'],
    ['the day of which the plan is told', '2022-05-01'],
  ])('can be approved on %s', (_, approvedOn) => {
    expect(approvalOf([approval({ approvedOn })], inForce)?.on).toBe(approvedOn);
  });

  it.each([
    ['another version', approval({ version: 2 })],
    ['a later version', approval({ version: 4 })],
    ['another department', approval({ departmentId: 'europe' })],
    ['a department that is not registered', approval({ departmentId: undefined })],
    ['it, but by nobody', approval({ approvedBy: '' })],
    ['it, but on the day before there was such a version', approval({ approvedOn: '2022-02-14' })],
    ['it, but on a day that is still to come', approval({ approvedOn: '2022-05-02' })],
  ])('is not approved where %s is', (_, given) => {
    expect(approvalOf([given], inForce)).toBeUndefined();
  });
});
