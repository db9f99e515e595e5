import { defineConfig } from 'vitest/config';

/** Two tiers that `.ci/run` runs: `npm` needs nothing but npm; `system` adds LibreOffice and openpyxl. */
export default defineConfig({
  test: {
    sequence: { shuffle: true },
    testTimeout: 30_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'npm', include: ['test/**/*.test.ts'], exclude: ['test/system/**'] } },
      { extends: true, test: { name: 'system', include: ['test/system/**/*.test.ts'], testTimeout: 180_000 } },
    ],
  },
});
