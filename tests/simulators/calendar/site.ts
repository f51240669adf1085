import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CalendarScene } from './scene';

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const HOST = 'calendar.google.com';
const HERE = dirname(fileURLToPath(import.meta.url));
const MEDIA: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

/** As strict as the real site is for an extension: no inline script, no HTML out of strings. */
const POLICY = [
  "default-src 'self'",
  "frame-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * A calendar that answers for https://calendar.google.com: the document for every route under
 * `/calendar/`, its scripts and style sheet under `/page/`, 404 for the rest of the host.
 * Other hosts get undefined: they are none of its business.
 */
export function calendarSite(scene: CalendarScene): (url: string) => Reply | undefined {
  const files = new Set(readdirSync(HERE).filter((name) => mediaOf(name) !== undefined));
  return (url) => {
    const { hostname, pathname } = new URL(url);
    if (hostname !== HOST) return undefined;
    const file = pathname.match(/^\/page\/([\w-]+\.\w+)$/)?.[1];
    if (file !== undefined && files.has(file)) {
      return reply(200, `${mediaOf(file)}`, readFileSync(join(HERE, file), 'utf8'));
    }
    if (pathname === '/' || /^\/calendar(\/|$)/.test(pathname)) {
      return reply(200, 'text/html', documentOf(scene));
    }
    return reply(404, 'text/plain', 'Not here.');
  };
}

function mediaOf(name: string): string | undefined {
  return MEDIA[name.split('.').at(-1) ?? ''];
}

function reply(status: number, media: string, body: string): Reply {
  return {
    status,
    headers: {
      'content-type': `${media}; charset=utf-8`,
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    },
    body,
  };
}

function documentOf(scene: CalendarScene): string {
  const allWords = JSON.parse(readFileSync(join(HERE, 'words.json'), 'utf8'));
  const data = JSON.stringify({ ...scene, words: allWords[scene.lang] }).replaceAll('<', '\\u003c');
  const direction = scene.lang === 'ar' ? 'rtl' : 'ltr';
  const look = scene.variants?.dark ? 'dark' : 'light';
  return `<!doctype html>
<html lang="${scene.lang}" dir="${direction}" data-look="${look}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Calendar</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page/page.css">
<script type="application/json" id="scene">${data}</script>
<script type="module" src="/page/page.js"></script>
</head>
<body></body>
</html>
`;
}
