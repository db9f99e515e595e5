import { defineConfig } from 'vitest/config';
import { suitesApart } from './test/house/suites-apart.ts';

const heavy = 'test/**/*.heavy.test.ts';
const apart = suitesApart.map((folder) => `${folder}/*.test.ts`);

/**
 * Two tiers that `.ci/run` runs: `npm` needs nothing but npm and aims at 3 minutes; `system` adds LibreOffice and
 * openpyxl, and what takes longer: more plans, larger files. Most suites of the first share one process a core: loading
 * their imports anew for each took ten times as long as running them.
 */
export default defineConfig({
  test: {
    sequence: { shuffle: true },
    testTimeout: 30_000,
    maxWorkers: 2,
    // Whoever tests may be signed in to AWS: no test is to act as that person.
    env: { AWS_PROFILE: '', AWS_SESSION_TOKEN: '' },
    setupFiles: ['test/permissions/record-calls.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'npm',
          include: ['test/**/*.test.ts'],
          exclude: ['test/system/**', heavy, ...apart],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'npm-apart', include: apart, exclude: [heavy] },
      },
      { extends: true, test: { name: 'system', include: ['test/system/**/*.test.ts', heavy], testTimeout: 180_000 } },
    ],
  },
});
