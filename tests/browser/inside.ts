import type { Page } from '@playwright/test';
import { build } from 'vite';

const bundled = new Map<string, Promise<string>>();

/**
 * Runs a module of the tests, with all that it imports, in a page of the extension: so the product's own storage code works
 * there on the true database, beside the build's background. What the module hands out it puts on `globalThis`.
 * @param module its file, from the root of the project
 */
export async function bringsIn(page: Page, module: string): Promise<void> {
  if (!bundled.has(module)) bundled.set(module, bundle(module));
  await page.evaluate((await bundled.get(module))!);
}

async function bundle(module: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env': '{}' },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      rolldownOptions: { input: module, output: { format: 'iife' } },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error(`${module} was not bundled.`);
  return first.output[0].code;
}
