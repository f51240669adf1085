import type { Row } from './row';

/** What a key or a password looks like, where it is worth something to others. */
const secrets: Record<string, RegExp> = {
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/,
  'a token of GitHub': /\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_\w{40}/,
  'a token of npm': /\bnpm_[A-Za-z0-9]{36}|_authToken\s*=/,
  'a key of Google': /\bAIza[\w-]{35}|\bGOCSPX-[\w-]{20}|\bya29\.[\w-]{20}|\b1\/\/0[\w-]{30}/,
  'a key of Amazon': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  'a token of Slack': /\bxox[abeoprs]-[\w-]{10}|\bxapp-\d-[\w-]{10}/,
  'a key of Stripe': /\b[rs]k_live_[A-Za-z0-9]{16}/,
  'a key of a store': /(?:JWT_SECRET|API_KEY|PRIVATE_KEY|REFRESH_TOKEN)\s*[=:]\s*["']?[\w+/-]{20}/,
};
const secretNames = /(?:^|\/)(?:\.env[^/]*|\.npmrc|id_[a-z0-9]+|[^/]+\.(?:pem|key|p12|pfx|jks))$/;

/**
 * What Mozilla's reviewers get to rebuild from is what stands in git, all of it and nothing else.
 * @param files the text of each file in the ZIP by its name @param tracked the names that git knows
 */
export function sourcesRow(files: ReadonlyMap<string, string>, tracked: readonly string[]): Row {
  const known = new Set(tracked);
  const stray = [...files.keys()].filter((name) => !known.has(name));
  const missing = tracked.filter((name) => !files.has(name));
  const secret = [...files].flatMap(([name, text]) => [
    ...(secretNames.test(name) ? [`${name} is a file for secrets.`] : []),
    ...Object.entries(secrets)
      .filter(([, sign]) => sign.test(text))
      .map(([what]) => `${name} holds ${what}.`),
  ]);
  return {
    check: 'sources: what git tracks, no secrets',
    figure: `${files.size} files, ${stray.length} stray, ${missing.length} missing, ${secret.length} secrets`,
    aim: '0, 0, 0',
    faults: [
      ...(tracked.length === 0 ? ['git names no files: run this in a clone.'] : []),
      ...stray.map((name) => `${name} is not tracked. Commit it, or take it away.`),
      ...missing.map((name) => `${name} is missing: see \`zip\` in wxt.config.ts.`),
      ...secret,
    ],
  };
}
