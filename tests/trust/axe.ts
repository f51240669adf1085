import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** WCAG 2.2 up to AA, and what axe holds to be good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each as "rule: element". */
export interface Found {
  violations: string[];
  /** what axe could not decide and we could not either: somebody has to look at it */
  open: string[];
  /** how many of what axe left open we have decided, by the colours that stand over each other */
  decided: number;
}

type Result = { id: string; nodes: { html: string; element: Element }[] };
interface Engine {
  run(options: object): Promise<{ violations: Result[]; incomplete: Result[] }>;
}

/** Colours alone differ in another colour scheme; anything but them differs in another direction or width. */
export type Rules = 'all' | 'colours' | 'all but colours';

const colours = ['color-contrast', 'link-in-text-block'];

function chosen(rules: Rules): object {
  if (rules === 'colours') return { runOnly: { type: 'rule', values: colours } };
  const off = rules === 'all' ? [] : colours.map((rule) => [rule, { enabled: false }]);
  return {
    runOnly: { type: 'tag', values: tags },
    rules: { 'target-size': { enabled: true }, ...Object.fromEntries(off) },
  };
}

/** What axe finds on a page or in a frame. */
export async function axeFinds(on: Page | Frame, rules: Rules = 'all'): Promise<Found> {
  if (!(await on.evaluate(() => 'axe' in globalThis))) await on.evaluate(axe);
  return on.evaluate(async (options) => {
    const { axe: engine } = globalThis as unknown as { axe: Engine };
    const { violations, incomplete } = await engine.run({
      ...options,
      resultTypes: ['violations', 'incomplete'],
      elementRef: true,
    });
    const each = (results: Result[]) =>
      results.flatMap(({ id, nodes }) => nodes.map((node) => ({ id, ...node })));
    const inWords = ({ id, html }: { id: string; html: string }) => `${id}: ${html.slice(0, 200)}`;

    /** Of a colour as computed styles have it. */
    const partsOf = (colour: string): number[] =>
      /^(?:rgba?|color\(srgb)/.test(colour)
        ? (colour.match(/[\d.]+/g) ?? []).map((part, n) =>
            colour.startsWith('rgb') || n === 3 ? Number(part) : Number(part) * 255,
          )
        : [];
    const isOpaque = (colour: string) => {
      const parts = partsOf(colour);
      return parts.length === 3 || parts[3] === 1;
    };
    const luminance = (colour: string): number => {
      const [r, g, b] = partsOf(colour).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    /**
     * Axe gives up where something stands over a text, or where it is a single sign. A sticky box over a text that
     * scrolls away under it takes nothing from its contrast: that is between its colour and the first solid ground.
     */
    const isLegible = (element: Element): boolean => {
      let ground: Element | null = element;
      while (ground && !isOpaque(getComputedStyle(ground).backgroundColor)) {
        if (getComputedStyle(ground).backgroundImage !== 'none') return false;
        ground = ground.parentElement;
      }
      const { color } = getComputedStyle(element);
      if (!ground || !isOpaque(color)) return false;
      const [light, dark] = [color, getComputedStyle(ground).backgroundColor]
        .map(luminance)
        .toSorted((a, b) => b - a);
      return (light! + 0.05) / (dark! + 0.05) >= 4.5;
    };
    const left = each(incomplete);
    const open = left.filter(({ id, element }) => id !== 'color-contrast' || !isLegible(element));
    return {
      violations: each(violations).map(inWords),
      open: open.map(inWords),
      decided: left.length - open.length,
    };
  }, chosen(rules));
}
