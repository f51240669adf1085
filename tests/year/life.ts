import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Facts } from '../../domain/facts';
import { newId } from '../../domain/id';
import type { Entry, LogEvent } from '../../domain/log';
import type { Person } from '../../domain/people';
import { answerRequest } from '../../entrypoints/background/requests';
import { remind } from '../../entrypoints/background/reminders';
import type { Requests } from '../../storage/requests';
import { append, type Clock } from '../../storage/log';
import { savePeople } from '../../storage/people';
import { changeSettings } from '../../storage/settings';
import { page, prompt } from '../background/place';
import { freshProfile } from '../storage/platform';
import type { Almanac } from './almanac';
import { alsoMine, type Character } from './cast';
import { dayAt } from './days';
import { emptyDiary, type Diary, type Lived, type Look } from './diary';
import type { Random } from './random';

type Standing = Requests['facts']['answer']['show'];

/** A leader's life in front of the real background: things happen at their time, one after the other. */
export class Life {
  readonly diary: Diary;
  /** epoch ms */
  now: number;
  private readonly ahead: { at: number; happen: () => Promise<void> }[] = [];

  constructor(
    readonly almanac: Almanac,
    readonly random: Random,
  ) {
    this.now = almanac.at(almanac.start, '08:00');
    this.diary = emptyDiary(this.now, almanac.start);
  }

  get zone(): string {
    return this.almanac.zoneAt(this.now);
  }
  get today(): string {
    return dayAt(this.now, this.zone);
  }
  get clock(): Clock {
    return { now: this.now, zone: this.zone };
  }

  /** A browser with the extension, Start pressed. @param everybody who is on the list then */
  async begin(everybody: readonly Character[], ownAddresses: string[]): Promise<void> {
    await freshProfile();
    vi.useFakeTimers({ toFake: ['Date'], now: this.now });
    vi.spyOn(Temporal.Now, 'timeZoneId').mockImplementation(() => this.zone);
    const quiet = async () => undefined;
    Object.assign(fakeBrowser, {
      action: { setBadgeText: quiet, setBadgeBackgroundColor: quiet, setTitle: quiet },
      alarms: { create: quiet },
    });
    fakeBrowser.runtime.getURL = (path: string) => `chrome-extension://walk-the-talk${path}`;
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    await this.welcome(everybody);
    await changeSettings(() => ({
      startedAt: this.now,
      startDay: this.today,
      ownAddresses,
      workingDays: [1, 2, 3, 4, 5],
      firstWeekday: 1,
    }));
  }

  /** Ends the life: the clock of the machine is its own again. */
  end(): void {
    vi.restoreAllMocks();
    vi.useRealTimers();
  }

  /** What lies beyond the year does not happen. @param at epoch ms; in the past, it happens at once */
  later(at: number, happen: () => Promise<void>): void {
    if (at > this.almanac.until) return;
    const place = this.ahead.findLastIndex((other) => other.at <= at);
    this.ahead.splice(place + 1, 0, { at, happen });
  }

  /** Lives until nothing lies ahead. */
  async live(): Promise<void> {
    for (let next = this.ahead.shift(); next; next = this.ahead.shift()) {
      this.pass(Math.max(0, next.at - this.now));
      await next.happen();
    }
    this.pass(this.almanac.until - this.now);
  }

  /** Lets time pass. */
  pass(ms: number): void {
    this.now += ms;
    vi.setSystemTime(this.now);
  }

  /** Shows a page's surface to the background, as the content script does. */
  async look(look: Omit<Look, 'at' | 'zone'>, facts: Facts, showing?: Standing) {
    this.pass(2_000);
    const { now: at, zone } = this;
    const seen: Look = { ...look, at, zone };
    this.diary.looks.push(seen);
    const answer = (await this.ask('page', {
      request: 'facts',
      site: look.site,
      me: alsoMine,
      facts: [facts],
      ...(showing && { showing }),
    })) as Requests['facts']['answer'];
    return { seen, show: answer.show };
  }

  /** Asks the background from a page or from the prompt on it. */
  ask(from: 'page' | 'prompt', message: { request: string; [part: string]: unknown }) {
    return answerRequest(message, from === 'page' ? page(siteOf(message)) : prompt());
  }

  /** The hourly alarm. */
  wake = (): Promise<void> => remind();

  say(entry: Entry, day = this.today): Promise<LogEvent> {
    return append(entry, this.clock, day);
  }

  /** Takes people onto the list. */
  async welcome(characters: readonly Character[]): Promise<void> {
    for (const character of characters) {
      const id = newId(this.now, this.random.bytes(16));
      const { name, role } = character;
      this.diary.people.push({ id, name, role, came: this.today, leave: [] });
      await savePeople([{ ...character, id, updatedAt: this.now, device: 'laptop' }]);
    }
  }

  personOf({ name }: Pick<Character, 'name'>): Lived {
    const found = this.diary.people.find((one) => one.name === name);
    if (!found) throw new Error(`${name} is not on the list.`);
    return found;
  }

  /** On the list and not on leave. */
  isHere(character: Pick<Character, 'name'>): boolean {
    const found = this.diary.people.find((one) => one.name === character.name);
    return (
      found !== undefined &&
      found.left === undefined &&
      !found.leave.some(({ to }) => to === undefined)
    );
  }

  stamped(person: Omit<Person, 'updatedAt' | 'device'>): Person {
    return { ...person, updatedAt: this.now, device: 'laptop' };
  }
}

const siteOf = ({ site }: { [part: string]: unknown }) =>
  site === 'calendar' ? 'calendar' : 'gmail';
