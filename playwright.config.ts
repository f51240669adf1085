import { defineConfig } from '@playwright/test';

export default defineConfig({
  projects: [
    { name: 'stories', testDir: 'tests/browser' },
    { name: 'trust', testDir: 'tests/trust' },
    { name: 'soak', testDir: 'tests/soak' },
  ],
  testMatch: '**/*.spec.ts',
  // Counts the requests of all stories: there are to be none.
  globalSetup: './tests/browser/silence.ts',
  outputDir: '.output/tests/browser',
  // Most of a story is waiting for rest and for silence, so two share two cores well.
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  // On a machine under load a frame may miss the 1.5 s after which a prompt gives way, or a browser may not start. What
  // passed only when repeated is listed at the end; what never passes is a fault.
  retries: 2,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '.output/tests/browser.json' }]],
});
