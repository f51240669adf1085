import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reply } from '../scene';
import type { GmailScene } from './scene';

export type { Reply } from '../scene';
export type { Box, GmailSim } from './sim';
export type { GmailMessage, GmailScene, GmailThread, GmailVariants } from './scene';

const origin = 'https://mail.google.com';
const here = dirname(fileURLToPath(import.meta.url));

/** As strict as the real one: no inline script, and no string ever becomes markup. */
const policy = [
  "default-src 'self'",
  "frame-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * A simulated Gmail at its real origin: `/mail/u/<n>/` is the mailbox (any `n`, as Gmail serves the first account for an
 * unknown one), with `?view=pt&th=<thread index>` and `?view=cm` as windows of their own.
 * The bare host leads there. Answers `undefined` for other hosts, 404 for unknown paths and 204 for the page's small requests (icon, beacons).
 */
export function gmailSite(scene: GmailScene): (url: string) => Reply | undefined {
  const assets = new Map(
    readdirSync(here)
      .filter((name) => /\.(js|css)$/.test(name))
      .map((name) => [`/sim/${name}`, readFileSync(join(here, name), 'utf8')]),
  );
  const page = documentOf(scene);
  return (url) => {
    const { origin: asked, pathname } = new URL(url);
    if (asked !== origin) return undefined;
    // Gmail redirects by its answer; a redirected request would go past whoever intercepts it.
    if (pathname === '/') {
      return reply('text/html', '<meta http-equiv="refresh" content="0; url=/mail/u/0/">');
    }
    if (/^\/mail\/(u\/\d+\/?)?$/.test(pathname)) return reply('text/html', page);
    const asset = assets.get(pathname);
    if (asset !== undefined) {
      return reply(pathname.endsWith('.js') ? 'text/javascript' : 'text/css', asset);
    }
    return { ...reply('text/plain', ''), status: pathname === '/favicon.ico' ? 204 : 404 };
  };
}

function reply(type: string, body: string): Reply {
  return {
    status: 200,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body,
  };
}

function documentOf(scene: GmailScene): string {
  const data = JSON.stringify(scene).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${scene.lang}" dir="${scene.lang === 'ar' ? 'rtl' : 'ltr'}"${scene.variants?.dark ? ' class="dark"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Gmail</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sim/page.css">
</head>
<body>
<script type="application/json" id="scene">${data}</script>
<script type="module" src="/sim/page.js"></script>
</body>
</html>
`;
}
