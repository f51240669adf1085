import type { Finding } from '../listing/check';
import type { Row } from './row';

/** @param findings what `checkListing` has found; undefined where `npm run listing` has not run */
export function listingRow(findings: readonly Finding[] | undefined): Row {
  return {
    check: 'pictures of the listings: all there, exact',
    figure: findings ? `${findings.length} faults` : 'not made',
    aim: '0',
    faults: (findings ?? []).map(({ file, what }) => `${file} ${what}.`),
    ...(findings ? {} : { leftOut: 'There are no pictures: npm run listing makes them.' }),
  };
}
