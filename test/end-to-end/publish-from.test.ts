import type { Context } from 'aws-lambda';
import { expect, it } from 'vitest';
import { handler, type PublishRequest } from '../../functions/publish.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { openWorld } from '../world.ts';

openWorld();
const cycle = smallCycle('2024-2026', 2);

/** A run of the function, to which Lambda leaves so many seconds. */
const publish = (asked: PublishRequest, seconds = 900) =>
  handler(asked, { awsRequestId: 'test', getRemainingTimeInMillis: () => seconds * 1000 } as Context);

it('the function stops before its time ends, and goes on with the department that it is told', async () => {
  const stopped = await publish(cycle, 20);
  expect(stopped).toEqual({ published: [], upgraded: [], next: { department: 'framework', why: 'time' } });
  expect(await publish({ ...cycle, from: 'department-2' })).toEqual({ published: ['department-2'], upgraded: [] });
  const { published } = await publish(cycle);
  expect(published).toEqual(['framework', 'department-1']);
  expect(await publish({ cycle: cycle.id, from: 'department-1' })).not.toHaveProperty('next');
  await expect(publish({ cycle: cycle.id, from: '' })).rejects.toMatchObject({ code: 'message-invalid' });
});
