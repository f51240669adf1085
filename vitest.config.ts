import { configDefaults, defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** The rules remember nothing, so their tests share them: to read them anew takes as long as most of these tests. */
const rules = 'tests/domain/**/*.test.ts';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    projects: [
      { extends: true, test: { name: 'rules', include: [rules], isolate: false } },
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, rules],
        },
      },
    ],
    // By default one core is left to Vitest itself, which has next to nothing to do: of two cores that is half.
    maxWorkers: '100%',
    // Properties over all zones and years take seconds on a busy machine.
    testTimeout: 60_000,
    setupFiles: ['tests/setup.ts'],
    coverage: {
      provider: 'v8',
      include: ['domain/**/*.ts', 'storage/**/*.ts', 'sites/**/*.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      reportsDirectory: '.output/coverage',
      // The rules are where a mistake is silent; what else is covered is only told.
      thresholds: { 'domain/**': { lines: 95, branches: 95 } },
    },
  },
});
