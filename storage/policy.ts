import type { Policy } from '../domain/practice';

/** What an administrator set, if anything. */
export const policy = async (): Promise<Policy | undefined> => undefined;
