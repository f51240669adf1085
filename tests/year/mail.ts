import type { RowFacts, ThreadFacts } from '../../domain/facts';
import type { WordKind } from '../../domain/words';
import { alsoMine, boss, customers, mine, newcomers, strangers, team, voices } from './cast';
import type { Character } from './cast';
import { mondayOf } from './days';
import type { Life } from './life';
import { react } from './temper';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** A thread that no page has shown for so long is taken as answered elsewhere. */
const forgottenAfter = 7 * day;

interface Thread {
  key: string;
  /** who wrote last, and when (epoch ms) */
  from: string;
  at: number;
  /** the character behind that address; a stranger is nobody */
  by?: Character;
  to: string[];
  says: WordKind[];
  isAnswered: boolean;
}

/** The leader's mail: what comes, what is opened, what is answered and when. */
export class Mail {
  private readonly inbox: Thread[] = [];
  /** who waits where since when, as far as a page has shown it */
  private readonly waiting = new Map<string, { person: string; since: number; seenAt: number }>();
  private count = 0;

  constructor(private readonly life: Life) {}

  /** Mail of one working day. @param isOpened does the leader look at it at all? */
  async day(isOpened: boolean): Promise<void> {
    const { life } = this;
    const { random, almanac, today } = life;
    const reports = [...team, ...newcomers].filter((one) => life.isHere(one));
    for (const one of [...team, ...newcomers]) {
      // Who has left or is on leave writes now and then, too.
      if (random.chance(reports.includes(one) ? 0.3 : 0.03)) this.arrives(one);
    }
    for (const one of customers) if (random.chance(0.17)) this.arrives(one);
    if (random.chance(0.2)) this.arrives(boss);
    if (random.chance(0.6)) this.arrives(undefined);
    if (!isOpened) return;
    life.later(almanac.at(today, '08:40'), () => this.lists());
    if (random.chance(0.5)) {
      const to = [1, 1, 2, 4].at(random.int(0, 3));
      const whom = reports.slice(0, 0);
      while (whom.length < Math.min(to!, reports.length)) {
        const one = random.pick(reports);
        if (!whom.includes(one)) whom.push(one);
      }
      life.later(almanac.at(today, `1${random.int(0, 7)}:35`), () => this.writes(whom));
    }
  }

  /** Late in the evening, or on a Saturday: read, and never answered by a prompt. */
  async peeks(): Promise<void> {
    const thread = this.inbox.findLast(({ by }) => by && by.role === 'report');
    if (thread) await this.opens(thread);
  }

  private arrives(by: Character | undefined): void {
    const { life } = this;
    const { random, almanac, today } = life;
    const time = `${String(random.int(7, 17)).padStart(2, '0')}:${random.int(10, 59)}`;
    const at = almanac.at(today, time);
    this.count += 1;
    const address = by ? by.addresses[0]! : random.pick(strangers);
    const thread: Thread = {
      key: `thread-f:${18_000_000 + this.count}`,
      from: voices[address] ?? address,
      at,
      ...(by && { by }),
      to: [random.pick(mine)],
      says: random.chance(0.08) ? ['mail-trouble'] : random.chance(0.08) ? ['mail-praise'] : [],
      isAnswered: false,
    };
    const copied = random.pick(team);
    if (random.chance(0.25) && by !== copied) thread.to.push(copied.addresses[0]!);
    life.later(at, async () => {
      this.inbox.push(thread);
      // Opened soon, or only after days: whoever has written waits by then.
      const when = random.weighed({ soon: 45, late: 42, never: 13 });
      const after = when === 'soon' ? random.int(5, 300) * minute : random.int(30, 110) * hour;
      if (when !== 'never') life.later(at + after, () => this.comesBack(thread));
      if (by && random.chance(0.7)) {
        const slow = by.role === 'customer' ? 50 : 90;
        life.later(at + Math.round((0.2 + random() * random() * slow) * hour), () =>
          this.answers(thread),
        );
      }
    });
  }

  /** Between seven and seven on a day on which a page is opened. */
  private isAtWork(): boolean {
    const { almanac, today, zone, now } = this.life;
    const mood = almanac.mood(mondayOf(today));
    const time = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
    const isWorkday = time.dayOfWeek < 6 && !almanac.isAway(today) && mood !== 'offline';
    return isWorkday && time.hour >= 7 && time.hour < 19;
  }

  private async comesBack(thread: Thread): Promise<void> {
    if (this.isAtWork() && !thread.isAnswered) await this.opens(thread);
  }

  private async opens(thread: Thread): Promise<void> {
    const { life } = this;
    const facts: ThreadFacts = {
      kind: 'thread',
      key: thread.key,
      people: 'people',
      from: thread.from,
      to: thread.to,
      at: thread.at,
      ...(thread.says.length > 0 && { says: thread.says }),
    };
    const isReadable = !life.random.chance(0.02);
    const unreadable: ThreadFacts = {
      kind: 'thread',
      key: thread.key,
      people: 'unreadable',
      to: [],
    };
    const about = isReadable ? this.whomItIsAbout(thread) : undefined;
    if (isReadable) this.saw([thread]);
    const { seen, show } = await life.look(
      { site: 'gmail', key: thread.key, isReadable, ...(about && { about }) },
      isReadable ? facts : unreadable,
    );
    if (!show) return;
    await react(life, seen, show.nonce);
    // Whatever was refused, the thread has had its prompt.
    const isRefused = life.diary.prompts.at(-1)!.fate === 'refused';
    if (isRefused) life.later(life.now + 45 * hour, () => this.opens(thread));
  }

  /** Rows of the newest threads. */
  private async lists(): Promise<void> {
    const { life } = this;
    if (!this.isAtWork()) return;
    const shown = this.inbox.filter(({ at }) => at > life.now - 4 * day).slice(-12);
    const rows: RowFacts[] = shown.map(({ key, from, at }) => ({ key, from, at }));
    this.saw(shown);
    await life.look(
      { site: 'gmail', key: 'list', isReadable: true },
      { kind: 'list', key: 'list', people: 'people', rows },
    );
  }

  /** The leader answers, in the page or from a phone, where no page looks on. */
  private async answers(thread: Thread): Promise<void> {
    const { life } = this;
    const { random } = life;
    if (thread.isAnswered) return;
    if (!this.isAtWork()) {
      life.later(life.now + 3 * hour, () => this.answers(thread));
      return;
    }
    thread.isAnswered = true;
    const { from, by } = thread;
    const isPhone = random.chance(0.25);
    if (!isPhone && by?.role === 'report') {
      const about = life.isHere(by) ? life.personOf(by).id : undefined;
      const { seen, show } = await life.look(
        { site: 'gmail', key: thread.key, isReadable: true, ...(about && { about }) },
        {
          kind: 'compose',
          key: `reply-${thread.key}`,
          people: 'people',
          to: [from],
          thread: thread.key,
        },
      );
      if (show) await react(life, seen, show.nonce);
    }
    Object.assign(thread, {
      from: random.pick([...mine, alsoMine]),
      at: life.now,
      says: [],
      to: [from],
    });
    if (!isPhone) await this.opens(thread);
  }

  private async writes(whom: readonly Character[]): Promise<void> {
    const { life } = this;
    if (!this.isAtWork() || whom.length === 0) return;
    const first = whom.find((one) => life.isHere(one));
    this.count += 1;
    const key = `compose-${this.count}`;
    const { seen, show } = await life.look(
      { site: 'gmail', key, isReadable: true, ...(first && { about: life.personOf(first).id }) },
      { kind: 'compose', key, people: 'people', to: whom.map((one) => one.addresses[0]!) },
    );
    if (show) await react(life, seen, show.nonce);
  }

  /**
   * Who waits, as pages show it: the report or customer who wrote last. An answer ends the wait and tells how long it was;
   * what no page has shown for a week is forgotten.
   */
  private saw(threads: readonly Thread[]): void {
    const { diary, now: at, today } = this.life;
    const now = at + 2_000;
    for (const { key, from, at: written, by } of threads) {
      const isMine = [...mine, alsoMine].includes(from);
      if (!isMine && by && by.role !== 'leader' && this.life.isHere(by)) {
        this.waiting.set(key, { person: this.life.personOf(by).id, since: written, seenAt: now });
        continue;
      }
      const wait = this.waiting.get(key);
      this.waiting.delete(key);
      if (isMine && wait && written > wait.since) {
        diary.replies.push({ person: wait.person, waited: written - wait.since, day: today });
      }
    }
    for (const [key, { seenAt }] of this.waiting) {
      if (now - seenAt >= forgottenAfter) this.waiting.delete(key);
    }
  }

  /** product.md, section 4: the sender who is a report or my leader; for trouble and praise any report on the thread. */
  private whomItIsAbout({ from, to, by, says }: Thread): string | undefined {
    const { life } = this;
    if ([...mine, alsoMine].includes(from)) return undefined;
    if (says.length > 0) {
      const addresses = [from, ...to];
      const those = addresses.flatMap((address) =>
        [...team, ...newcomers].filter((one) => one.addresses.includes(address)),
      );
      const report = those.find((one) => life.isHere(one));
      if (report) return life.personOf(report).id;
    }
    return by && by.role !== 'customer' && life.isHere(by) ? life.personOf(by).id : undefined;
  }
}
