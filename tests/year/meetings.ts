import type { EventFacts } from '../../domain/facts';
import type { Went } from '../../domain/log';
import type { WordKind } from '../../domain/words';
import { meetingKey, noteOutcome, unknownMeetings } from '../../storage/meetings';
import { home } from './almanac';
import { customers, mine, newcomers, team, voices, type Character } from './cast';
import { dayAt, instantIn, isWeekend, mondayOf, plusDays } from './days';
import type { Met } from './diary';
import type { Life } from './life';
import { isIdle, meets, noted, react } from './temper';

const hour = 3_600_000;

/** A habit of two people: a weekday and an hour at home, every week or every other. */
interface Series {
  who: Character;
  id: string;
  weekday: number;
  time: string;
  every: 1 | 2;
}

const series: Series[] = [...team, ...newcomers].map((who, n) => ({
  who,
  id: `${(0x5eed0000 + n * 7919).toString(36)}k2v9q4m7`,
  weekday: 1 + (n % 5),
  time: ['09:00', '10:30', '14:00', '15:30'][n % 4]!,
  every: n % 2 === 0 ? 1 : 2,
}));

/** The leader's calendar: one-on-ones, and what else is opened there. */
export class Meetings {
  /** by the hash under which the product knows them */
  private readonly known = new Map<string, Met>();
  /** series of which some page has shown with whom they are */
  private readonly shown = new Set<string>();
  private count = 0;

  constructor(private readonly life: Life) {}

  /** Plans the one-on-ones of a week. @param week its Monday, number `n` of the year */
  week(week: string, n: number): void {
    for (const habit of series) {
      if (n % habit.every === 0) this.plans(habit, plusDays(week, habit.weekday - 1));
    }
  }

  private plans(habit: Series, day: string): void {
    const { life } = this;
    const { random } = life;
    const startsAt = instantIn(day, habit.time, home);
    const stamp = Temporal.Instant.fromEpochMilliseconds(startsAt).toString();
    const key = `${habit.id}_${stamp.replace(/[-:]/g, '')}`;
    const about = { habit, key, startsAt };
    const before = startsAt - random.int(1, 20) * hour;
    if (random.chance(0.55)) life.later(before, () => this.opens(about));
    const turn = random.weighed({ held: 66, declined: 13, moved: 12, dropped: 9 });
    if (turn === 'declined' || turn === 'moved') {
      life.later(before + 60_000, () => this.acts(about, turn));
    }
    // Some are entered as ad hoc talks, known by nobody but the log.
    if (turn === 'held' && random.chance(0.15)) {
      life.later(startsAt + hour, () => this.talks(habit.who));
    }
  }

  private isOpen(who: Character): boolean {
    const { almanac, today } = this.life;
    const mood = almanac.mood(mondayOf(today));
    return (
      this.life.isHere(who) && !isWeekend(today) && !almanac.isAway(today) && mood !== 'offline'
    );
  }

  private async opens(about: Instance, moved?: string): Promise<void> {
    const { life } = this;
    const { who } = about.habit;
    if (!this.isOpen(who)) return;
    const day = moved ?? dayAt(about.startsAt, life.zone);
    const { id: person } = life.personOf(who);
    await this.remembers(about.key, person);
    this.shown.add(about.habit.id);
    const { seen, show } = await life.look(
      { site: 'calendar', key: about.key, isReadable: true, about: person },
      { ...this.event(about, day), doing: 'open' },
    );
    if (show) await react(life, seen, show.nonce);
  }

  /** Declines or moves it: the question first, then it is settled, or called off. */
  private async acts(about: Instance, doing: 'declined' | 'moved'): Promise<void> {
    const { life } = this;
    const { random } = life;
    const { who, id } = about.habit;
    if (!this.isOpen(who) || isIdle(life)) return;
    const { id: person } = life.personOf(who);
    const isReadable = !random.chance(0.3);
    const isKnown = isReadable || this.shown.has(id);
    const day = dayAt(about.startsAt, life.zone);
    const to = plusDays(day, random.int(1, 3));
    const facts: EventFacts = {
      ...this.event(about, day),
      doing,
      ...(!isReadable && { people: 'unreadable', guests: [] }),
    };
    if (isReadable) this.shown.add(id);
    // Its guests tell with whom it is; without them only what an earlier page has shown.
    if (isReadable) await this.remembers(about.key, person);
    const look = {
      site: 'calendar',
      key: `protect ${about.key}`,
      isReadable,
      ...(isKnown && { about: person }),
    } as const;
    const { seen, show } = await life.look(look, facts);
    life.pass(4_000);
    if (random.chance(0.15)) {
      if (show) {
        const prompted = await noted(life, seen, show.nonce);
        await life.ask('page', { request: 'prompt-gone', nonce: show.nonce, why: 'called-off' });
        meets(life, prompted, 'called-off');
      }
      return;
    }
    await life.look(look, { ...facts, settled: true }, show);
    if (isKnown) {
      await this.remembers(about.key, person);
      this.said(about.key, doing);
    }
    if (show) await react(life, seen, show.nonce, false);
    if (doing === 'moved' && random.chance(0.7)) {
      life.later(instantIn(to, '08:20', life.zone), () => this.opens(about, to));
    }
  }

  private async talks(who: Character): Promise<void> {
    const { life } = this;
    if (!this.isOpen(who) || isIdle(life)) return;
    const person = life.personOf(who).id;
    const minutes = life.random.pick([20, 30, 45]);
    const { id: event } = await life.say({ kind: 'act', behaviour: 'B05', person, minutes });
    life.diary.deeds.push({ day: life.today, behaviour: 'B05', person, minutes, event });
  }

  /** What the popup asks about one-on-ones that are over; some questions stay open. */
  async confirms(): Promise<void> {
    const { life } = this;
    const asked = (await unknownMeetings(life.clock)).map((meeting) => {
      const met = this.known.get(meeting.key);
      if (!met) throw new Error('The popup asks about a one-on-one that nobody has seen.');
      return { meeting, met };
    });
    // Their keys are another chance's; a year that can be repeated needs an order of its own.
    for (const { meeting, met } of asked.toSorted((a, b) => (a.met.id < b.met.id ? -1 : 1))) {
      if (!life.random.chance(0.75)) continue;
      const went: Went = life.random.weighed({ kept: 80, moved: 8, missed: 12 });
      const day = meeting.day ?? dayAt(meeting.startsAt!, life.zone);
      await noteOutcome(meeting, went, life.clock, day);
      if (met.said.at(-1)?.went !== went) met.said.push({ went, day, at: life.now });
    }
  }

  private said(id: string, went: Went): void {
    const { now: at, today: day } = this.life;
    const met = this.life.diary.meetings.find((one) => one.id === id)!;
    if (met.said.at(-1)?.went !== went) met.said.push({ went, day, at });
  }

  private async remembers(id: string, person: string): Promise<void> {
    const key = await meetingKey(id);
    if (this.known.has(key)) return;
    const met: Met = { id, person, said: [] };
    this.known.set(key, met);
    this.life.diary.meetings.push(met);
  }

  private event({ habit, key, startsAt }: Instance, day: string): EventFacts {
    return {
      kind: 'event',
      key,
      series: habit.id,
      people: 'people',
      guests: [mine[0]!, habit.who.addresses[0]!],
      others: 0,
      doing: 'open',
      day,
      startsAt,
    };
  }

  /** Another event is opened: once, not of a series. @param guests beside the leader */
  async gathers(
    says: WordKind | undefined,
    guests: readonly Character[],
    { others = 0, day = this.life.today, isReadable = true } = {},
  ): Promise<void> {
    const { life } = this;
    this.count += 1;
    const key = `single${this.count}event`;
    const addresses = guests.map(({ addresses: [own = ''] }) => voices[own] ?? own);
    const about = isReadable ? this.whomItIsAbout(says, guests, others) : undefined;
    const [guest] = guests;
    const isOneOnOne = guests.length === 1 && guest?.role === 'report' && others === 0;
    if (isOneOnOne && about) await this.remembers(key, about);
    const { seen, show } = await life.look(
      { site: 'calendar', key, isReadable, ...(about && { about }) },
      {
        kind: 'event',
        key,
        people: isReadable ? 'people' : 'unreadable',
        guests: isReadable ? [mine[1]!, ...addresses] : [],
        others,
        doing: 'open',
        day,
        ...(says && { says: [says] }),
      },
    );
    if (show) await react(life, seen, show.nonce);
  }

  /** product.md, section 4: kick-off, wrap-up, check-in and recognition need a report, a team meeting two. */
  private whomItIsAbout(
    says: WordKind | undefined,
    guests: readonly Character[],
    others: number,
  ): string | undefined {
    const here = guests.filter((one) => this.life.isHere(one));
    const reports = here.filter(({ role }) => role === 'report');
    const [report] = reports;
    const id = (one: Character | undefined) => one && this.life.personOf(one).id;
    if (report && (says === 'recognition-event' || says === 'kick-off' || says === 'wrap-up')) {
      return id(report);
    }
    if (report && guests.length === 1 && others === 0) return id(report);
    const customer = here.find((one) => customers.includes(one));
    if (customer) return id(customer);
    if (says === 'check-in') return id(report);
    return says === 'team-meeting' && reports.length > 1 ? id(report) : undefined;
  }
}

interface Instance {
  habit: Series;
  key: string;
  startsAt: number;
}
