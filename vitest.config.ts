import { defineConfig } from 'vitest/config';

/** Unit and module tests of both packages; the browser journeys live in `packages/bamsat/e2e` and run apart. */
export default defineConfig({
  resolve: { conditions: ['bamsat-source'] },
  ssr: { resolve: { conditions: ['bamsat-source', 'node', 'import', 'default'] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['packages/*/src/**/*.test.{ts,tsx}', 'packages/reader/corpus/**/*.test.ts'],
    globalSetup: ['packages/bamsat/testing/global-setup.ts'],
    testTimeout: 15_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
