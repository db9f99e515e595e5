import { defineConfig } from 'vitest/config';

const heavy = 'test/**/*.heavy.test.ts';

/**
 * Two tiers that `.ci/run` runs: `npm` needs nothing but npm and aims at 3 minutes; `system` adds LibreOffice and
 * openpyxl, and what takes longer: more plans, larger files.
 */
export default defineConfig({
  test: {
    sequence: { shuffle: true },
    testTimeout: 30_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'npm', include: ['test/**/*.test.ts'], exclude: ['test/system/**', heavy] } },
      { extends: true, test: { name: 'system', include: ['test/system/**/*.test.ts', heavy], testTimeout: 180_000 } },
    ],
  },
});
