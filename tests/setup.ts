// Node 20 has no Temporal; every browser we support has.
import fc from 'fast-check';
import 'temporal-polyfill/global';
import { vi } from 'vitest';

// The same code passes or fails alike everywhere: who changed nothing must not be stopped by a history nobody tried before.
// Those are looked for by `npm run test:properties`; what fails there tells its seed.
const seed = process.env['PROPERTY_SEED'] ?? 20_261_123;
fc.configureGlobal({ seed: seed === 'fresh' ? Date.now() : Number(seed) });

// Vitest gives up after one second and has no setting for it: a busy machine takes longer to draw a page.
const { waitFor } = vi;
vi.waitFor = (callback, options = { timeout: 10_000 }) => waitFor(callback, options);
