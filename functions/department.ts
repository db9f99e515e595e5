import * as z from 'zod';
import { type AddedDepartment, addDepartment, closeDepartment } from '../shared/departments.ts';
import { text } from './environment.ts';
import { departmentType } from './department-type.ts';
import { handlerOf } from './handling/handler-of.ts';
import { inProcess } from './world/ground.ts';
import { publisher } from './world/publisher.ts';
import { stores } from './world/stores.ts';

const requestSchema = z.discriminatedUnion('do', [
  z.strictObject({
    ...{ do: z.literal('add'), cycle: text, id: z.string(), name: z.string() },
    type: departmentType,
    sections: z.array(z.string()).readonly(),
  }),
  z.object({ do: z.literal('close'), cycle: text, id: text }),
]);

/** What the administrator asks for: a department more, or one that has no part in the cycle any longer. */
export type DepartmentRequest = z.infer<typeof requestSchema>;

/** What came of it. */
export type DepartmentAnswer = AddedDepartment | { readonly did: 'closed' | 'nothing' };

const leaseMs = 120_000;

const world = inProcess((ground) => ({ ...stores(ground), publisher: publisher(ground) }));

/** On the administrator's command: adds a department with its spreadsheet, or closes one. */
export const handler = handlerOf(
  'department',
  requestSchema,
  async (asked, { awsRequestId }): Promise<DepartmentAnswer> => {
    const { store, publisher, now } = world();
    const by = { owner: awsRequestId, leaseMs };
    if (asked.do === 'add') return addDepartment(store, publisher, asked, by, now());
    return { did: (await closeDepartment(store, asked, by, now())) ? 'closed' : 'nothing' };
  },
);
