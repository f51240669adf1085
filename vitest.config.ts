import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // Properties over all zones and years take seconds on a busy machine.
    testTimeout: 30_000,
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
