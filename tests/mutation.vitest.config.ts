import { defineConfig } from 'vitest/config';

/** The tests of the rules alone, without the extension around them: what mutants are tried against. */
export default defineConfig({
  test: {
    include: ['tests/domain/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 30_000,
  },
});
