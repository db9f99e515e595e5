import type { Activity } from '../../shared/plan/activity.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Money } from '../../shared/schema/money.ts';
import { placeActivities } from '../../shared/validate/place-activities.ts';
import { address } from '../shared/validate/subjects.ts';
import { frameworkOfMinistry } from './framework-of-ministry.ts';
import type { Ministry, MinistryActivity } from './ministry.ts';
import { cell, departmentId, writtenRow } from './ministry-cells.ts';

const costColumns = ['cost1', 'cost2', 'cost3', 'cost4', 'cost5'] as const;

function costsOf({ costs, row }: MinistryActivity): Partial<Activity> {
  const cells = costColumns.map((column, year) => {
    const money: Money | undefined = costs[year];
    return [column, money && { ...cell(String(money.minor), address(column, row)), money }];
  });
  return Object.fromEntries(cells.filter(([, cost]) => cost !== undefined)) as Partial<Activity>;
}

function activityOf(ministry: Ministry, activity: MinistryActivity): Activity {
  const { id, row, section, indicators, written, result, centre } = activity;
  const at = (
    column: 'activity' | 'indicator' | 'programme' | 'result' | 'responsibilityCentre' | 'section',
    nth = 0,
  ) => address(column, row + nth);
  const [above, own] = [address('programme', writtenRow(ministry, activity)), at('programme')];
  return {
    ...{ id, sectionId: '', unreadable: [], activity: cell(`تنفيذ ${id}`, at('activity')) },
    at: Object.fromEntries(
      (['programme', 'result', 'activity', ...costColumns] as const).map((key) => [key, address(key, row)]),
    ),
    indicators: Array.from({ length: indicators }, (_, nth) => ({
      ...{ id: `${id}-${nth}`, text: cell('عدد اللقاءات', at('indicator', nth)) },
    })),
    section: cell(`محور ${section + 1}`, at('section')),
    responsibilityCentre: cell(centre, at('responsibilityCentre')),
    ...(written === '' ? {} : { programme: cell(written, own, above) }),
    ...(result === '' ? {} : { result: cell(result, at('result')) }),
    ...costsOf(activity),
  };
}

/** The plan of a generated ministry as it would be read: names resolved, activities in their sections. */
export function planOfMinistry(ministry: Ministry): Plan {
  const framework = frameworkOfMinistry(ministry);
  const [acceptedAt, asOf] = ['2025-01-20T07:15:00.000Z', '2025-03-15T08:30:00.000Z'];
  return {
    ...{ cycle: 'generated', asOf, timeZone: 'Asia/Hebron', framework, frameworkVersion: 1, frameworkSha256: '' },
    ...{ frameworkAcceptedAt: acceptedAt, frameworkReadAt: acceptedAt, missing: [] },
    departments: ministry.departments.map((name, department) => {
      const own = ministry.activities.filter((activity) => activity.department === department);
      const id = departmentId({ department });
      return {
        ...{ id, name, version: 1, sha256: '', acceptedAt, readAt: acceptedAt, state: 'in-force' },
        activities: placeActivities(
          own.map((activity) => activityOf(ministry, activity)),
          id,
          framework,
        ),
      };
    }),
  };
}
