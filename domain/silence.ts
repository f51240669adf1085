/** The longest silence that can be asked for is the rest of a day, which may have 25 hours and a leap of the zone; ms */
const longest = 26 * 3_600_000;

/**
 * Does a pause or "presenting" still last? One that would go on for longer than anybody can ask for was begun under a clock
 * that has been set back since, and is over: nobody is to be silenced until 2071. @param until and @param now epoch ms
 */
export const lasts = (until: number | undefined, now: number): until is number =>
  until !== undefined && until > now && until - now <= longest;
