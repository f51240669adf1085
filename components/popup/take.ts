import type { Said } from '../status';

/** Takes a step: what it says is said when its promise has resolved, that is when it is safely on disk. */
export type Take = (step: () => Promise<Said>) => Promise<void>;
