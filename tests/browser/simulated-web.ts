import { calendarSite } from '../simulators/calendar/site';
import type { CalendarScene } from '../simulators/calendar/scene';
import { gmailSite } from '../simulators/gmail/site';
import type { GmailScene } from '../simulators/gmail/scene';
import type { Reply } from '../simulators/scene';

type Site = (url: string) => Reply | undefined;

/** All of the web that there is: the simulated Gmail and Calendar. Everything else is refused and noted. */
export class SimulatedWeb {
  /** Addresses outside the two sites that somebody asked for; a silent extension leaves this empty. */
  readonly strays: string[] = [];
  #sites: { gmail?: Site; calendar?: Site } = {};

  gmailShows(scene: GmailScene): void {
    this.#sites.gmail = gmailSite(scene);
  }

  calendarShows(scene: CalendarScene): void {
    this.#sites.calendar = calendarSite(scene);
  }

  /** @returns undefined when the request is to be refused */
  answer(url: string): Reply | undefined {
    const reply = this.#sites.gmail?.(url) ?? this.#sites.calendar?.(url);
    if (!reply) this.strays.push(url);
    return reply;
  }
}
