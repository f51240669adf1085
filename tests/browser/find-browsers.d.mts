/** Path of a Chromium (or Edge, or Chrome), or undefined. Throws when CHROMIUM_PATH names no program. */
export function findChromium(): string | undefined;
/** Path of a Firefox, or undefined. Throws when FIREFOX_PATH names no program. */
export function findFirefox(): string | undefined;
