import { languages } from './languages';

/** The story that the screenshots tell, in their order. */
export const screenshots = ['1-mail', '2-one-on-one', '3-popup', '4-week', '5-talk'] as const;

/** What a store asks of a picture. */
export interface Asset {
  width: number;
  height: number;
  /** the drawing on a transparent margin of so many pixels; other pictures have no transparency at all */
  margin?: number;
  /** of `listing/`; without, it is a screenshot */
  drawing?: 'icon.svg' | 'tile.svg' | 'marquee.svg';
}

/**
 * All files of a listing, by their path in its folder. Sizes: Chrome Web Store, "Supplying images" (an icon of 96 pixels with a
 * margin of 16, screenshots of 1280x800, tiles of 440x280 and 1400x560); Microsoft Edge, "Publish an extension" (logo of 300x300).
 */
export const assets: ReadonlyMap<string, Asset> = new Map<string, Asset>([
  ['icon-128.png', { width: 128, height: 128, margin: 16, drawing: 'icon.svg' }],
  ['logo-300.png', { width: 300, height: 300, margin: 38, drawing: 'icon.svg' }],
  ['tile-440x280.png', { width: 440, height: 280, drawing: 'tile.svg' }],
  ['marquee-1400x560.png', { width: 1400, height: 560, drawing: 'marquee.svg' }],
  ...languages.flatMap((language) =>
    screenshots.map((name): [string, Asset] => [
      `${language}/${name}.png`,
      { width: 1280, height: 800 },
    ]),
  ),
]);

/** The icons in the build, by their size, with the margin around the drawing. The largest is the store's, too. */
export const icons: ReadonlyMap<number, number> = new Map([
  [16, 0],
  [32, 0],
  [48, 0],
  [96, 0],
  [128, 16],
]);
