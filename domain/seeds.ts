/**
 * The five short texts that the product grew from. They are other people's: named here, told in our own words in
 * docs/sources.md, and never shipped.
 */
export const seeds = {
  S0: { title: 'Service and leadership', file: '000_03f7fc2a8c3c9859.txt' },
  S1: { title: 'Leading Customer Service', file: '001_3c1c7c6ab0bf0c81.txt' },
  S2: { title: 'Leadership for Life', file: '002_bf08c8e143c20124.txt' },
  S3: { title: 'Customer Service for All', file: '003_0ec24015cc9ba0a5.txt' },
  S4: { title: 'Help Your Leaders Lead', file: '004_bcd32736826072a4.txt' },
} as const;
export type SeedId = keyof typeof seeds;
