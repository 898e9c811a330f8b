import { defineConfig } from 'vitest/config';

/** What all kinds of tests share: our own packages are read as source, pages are JSX of Hono. */
const shared = {
  resolve: { conditions: ['bamsat-source'] },
  ssr: { resolve: { conditions: ['bamsat-source', 'node', 'default'] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
} as const;

/**
 * Three kinds of tests. `unit`: both packages, module by module, beside the code; `crash`: the embedded database after a
 * power cut; `e2e`: journeys in a browser. `npm run check` runs the first, `npm test` all that the machine can run.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'packages/reader/corpus/**/*.test.ts'],
          globalSetup: ['packages/bamsat/testing/global-setup.ts'],
          testTimeout: 15_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'crash',
          include: ['packages/bamsat/testing/crash/**/*.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: ['packages/bamsat/e2e/**/*.test.ts'],
          globalSetup: ['packages/bamsat/testing/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
