import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // Properties over all zones and years take seconds on a busy machine.
    testTimeout: 30_000,
    setupFiles: ['tests/setup.ts'],
    coverage: { include: ['domain/**', 'storage/**', 'sites/**'] },
  },
});
