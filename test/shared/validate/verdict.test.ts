import { describe, expect, it } from 'vitest';
import { type Evidence, weigh } from '../../../shared/validate/verdict.ts';
import { removal } from './known-framework.ts';

const clean = { error: 0, warning: 3, remark: 1 };
const submission = (changes: Partial<Evidence> = {}): Evidence => ({
  ...{ weighed: true, ready: true, vanished: { activities: 0, of: 20, wholeSection: false }, removal: undefined },
  ...changes,
});
const shrunk = { vanished: { activities: 6, of: 20, wholeSection: false } };
const accepted = { state: 'in-force', lastRead: 'accepted', comesIntoForce: true };

describe('a submission that differs from what is in force', () => {
  it('comes into force where it is ready and nothing is an error', () => {
    expect(weigh(submission(), clean, false)).toEqual(accepted);
  });

  it('waits while there is no framework to weigh it against', () => {
    const verdict = weigh(submission({ weighed: false }), clean, false);
    expect(verdict).toEqual({ state: 'waiting', lastRead: 'waiting', comesIntoForce: false });
  });

  it('is returned with an error, whatever the planning unit confirmed', () => {
    const verdict = weigh(submission({ ...shrunk, removal: removal() }), { ...clean, error: 1 }, false);
    expect(verdict).toEqual({ state: 'returned', lastRead: 'returned', comesIntoForce: false });
  });

  it('does not come into force before it is ready, whatever the planning unit confirmed', () => {
    const verdict = weigh(submission({ ...shrunk, ready: false, removal: removal() }), clean, false);
    expect(verdict).toEqual({ state: 'filling', lastRead: 'waiting', comesIntoForce: false });
  });

  it('is held where too much vanished', () => {
    expect(weigh(submission(shrunk), clean, false)).toEqual({ state: 'held', lastRead: 'held', comesIntoForce: false });
  });

  it('comes into force all the same once the planning unit says that it is meant', () => {
    expect(weigh(submission({ ...shrunk, removal: removal() }), clean, false)).toEqual(accepted);
  });
});

describe('a submission that says what is in force', () => {
  it('makes no version, and stays in force with errors of a later rule', () => {
    const verdict = weigh(submission(), { ...clean, error: 1 }, true);
    expect(verdict).toEqual({ state: 'in-force', lastRead: 'unchanged', comesIntoForce: false });
  });

  it('is being filled in once its tick is gone', () => {
    const verdict = weigh(submission({ ready: false }), clean, true);
    expect(verdict).toEqual({ state: 'filling', lastRead: 'unchanged', comesIntoForce: false });
  });
});
