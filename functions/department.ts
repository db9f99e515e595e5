import middy from '@middy/core';
import { type AddedDepartment, addDepartment, closeDepartment, type DepartmentToAdd } from '../shared/departments.ts';
import { runtime } from './runtime.ts';

/** What the administrator asks for: a department more, or one that has no part in the cycle any longer. */
export type DepartmentRequest =
  | ({ readonly do: 'add' } & DepartmentToAdd)
  | { readonly do: 'close'; readonly cycle: string; readonly id: string };

/** What came of it. */
export type DepartmentAnswer = AddedDepartment | { readonly did: 'closed' | 'nothing' };

const leaseMs = 120_000;

/** On the administrator's command: adds a department with its spreadsheet, or closes one. */
export const handler = middy<DepartmentRequest>().handler(
  async (asked, { awsRequestId }): Promise<DepartmentAnswer> => {
    const { ports, publisher } = runtime();
    const by = { owner: awsRequestId, leaseMs };
    if (asked.do === 'add') return addDepartment(ports.store, publisher, asked, by, ports.now());
    return { did: (await closeDepartment(ports.store, asked, by, ports.now())) ? 'closed' : 'nothing' };
  },
);
