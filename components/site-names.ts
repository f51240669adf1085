import type { SiteName } from '../domain/facts';
import { text } from '../storage/texts';

/** The site as it is called in a sentence. */
export const nameOf = (site: SiteName): string =>
  text(site === 'gmail' ? 'siteGmail' : 'siteCalendar');
