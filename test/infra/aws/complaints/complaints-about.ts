import type { Templates } from '../synthesized.ts';
import { aboutBuckets } from './about-buckets.ts';
import { aboutFunctions } from './about-functions.ts';
import { aboutMail } from './about-mail.ts';
import { aboutNames } from './about-names.ts';
import { aboutOperations } from './about-operations.ts';
import { aboutQueues } from './about-queues.ts';
import { aboutRoles } from './about-roles.ts';
import { aboutSchedules } from './about-schedules.ts';
import { aboutSecrets } from './about-secrets.ts';
import { aboutTable } from './about-table.ts';
import { aboutTags } from './about-tags.ts';
import type { Check } from './check.ts';

const checks: readonly Check[] = [
  ...[aboutTable, aboutBuckets, aboutQueues, aboutFunctions, aboutRoles, aboutSchedules, aboutMail, aboutOperations],
  ...[aboutTags, aboutSecrets, aboutNames],
];

/** Everything that is weaker in the resolved templates of a stage than it was meant to be, in words; empty where nothing is. */
export const complaintsAbout = (templates: Templates): string[] => checks.flatMap((check) => check(templates));
