import type { Phase, Project } from '../../domain/projects';
import { freshId } from '../../storage/device';
import { addRecord, changeRecord } from '../../storage/records';
import { boss, newcomers, team, type Character } from './cast';
import { isWeekend, mondayOf, plusDays } from './days';
import type { Work } from './diary';
import type { Life } from './life';
import type { Meetings } from './meetings';

/** Weeks of the year in which a project begins, a story is written, the boss is invited. */
const projectsIn = [1, 5, 10, 12, 17, 22, 27, 31, 36, 39, 43, 46];
const agreedInFull: Omit<Phase, 'id' | 'title' | 'startedOn' | 'agreedOn'> = {
  theirs: 'Two routes fewer',
  mine: 'No calls after six',
  can: 'Two days a week',
  cannot: 'Another driver',
  decides: 'The team, and I on money',
  answerTime: 'The same day',
};
const notAgreed = { theirs: '', mine: '', can: '', cannot: '', decides: '', answerTime: '' };

/** What is written down in words; every text comes round again. */
const titles = ['Night routes', 'New scanners', 'Returns desk', 'Winter plan', 'Depot move'];
const tales = [
  { who: 'The night shift', did: 'Called before the lorry was late', better: 'Nobody waited' },
  { who: 'Two of the desk', did: 'Kept one form instead of three', better: 'Ten minutes less' },
  { who: 'A trainee', did: 'Asked what the driver sees', better: 'Fewer wrong doors' },
  { who: 'Everybody in packing', did: 'Swapped shifts for a wedding', better: 'All orders left' },
];
const occasions = ['Harbour visit', 'Ideas of the week', 'Thanks to the desk', 'Acme in person'];
const needs = ['A quiet desk', 'An hour on the plan', 'A word with the depot', 'New boots'];
const complaints = ['Too many lists', 'We hear of changes last', 'The gate opens late'];

/** Everything the leader writes into the journal beside the log. */
export class Practice {
  constructor(
    private readonly life: Life,
    private readonly meetings: Meetings,
  ) {}

  async begin(): Promise<void> {
    const { life } = this;
    const lines = [
      { talk: 'We answer within a day', walk: 'So do I', measure: 'M4' as const },
      { talk: 'We say it when we are late', walk: 'I say it first' },
      { talk: 'We ask whether they would come back', walk: 'I ask at the end, too' },
    ];
    for (const [place, line] of lines.entries()) {
      const { id } = await addRecord({ type: 'talk', place, ...line }, life.clock);
      if (line.measure === undefined) life.diary.lines.push(id);
    }
  }

  /** Plans what a week brings. @param n its number in the year */
  week(week: string, n: number): void {
    const { random } = this.life;
    if (projectsIn.includes(n)) this.onDay(plusDays(week, 1), '08:10', () => this.kicksOff());
    if (n % 2 === 0) this.onDay(plusDays(week, random.int(0, 4)), '15:10', () => this.tells());
    if (n % 4 === 2) this.onDay(plusDays(week, random.int(0, 3)), '11:40', () => this.invites());
    if (n % 3 === 1) this.onDay(plusDays(week, random.int(0, 4)), '12:05', () => this.isAsked());
    if (n % 4 === 3) this.onDay(plusDays(week, random.int(0, 4)), '12:30', () => this.hears());
    if (n % 6 === 5) this.onDay(plusDays(week, 2), '13:05', () => this.notes());
  }

  /** On that day, or the first one after it on which this leader does anything. */
  private onDay(day: string, time: string, work: () => Promise<void>): void {
    const { almanac } = this.life;
    const isOff = (one: string) =>
      isWeekend(one) ||
      almanac.isAway(one) ||
      ['idle', 'offline'].includes(almanac.mood(mondayOf(one)));
    let open = day;
    while (isOff(open)) open = plusDays(open, 1);
    this.life.later(almanac.at(open, time), work);
  }

  private here(most: number): Character[] {
    const reports = [...team, ...newcomers].filter((one) => this.life.isHere(one));
    const first = this.life.random.int(0, reports.length - 1);
    return [...reports.slice(first), ...reports].slice(0, most);
  }

  private async did(behaviour: string, people: readonly string[]): Promise<void> {
    const { life } = this;
    const person = people.length === 1 ? people[0] : undefined;
    const whom = person === undefined ? {} : { person };
    const { id: event } = await life.say({ kind: 'act', behaviour, ...whom });
    life.diary.deeds.push({ day: life.today, behaviour, ...whom, event });
  }

  private async kicksOff(): Promise<void> {
    const { life } = this;
    const { random, today } = life;
    const whom = this.here(random.int(1, 3));
    await this.meetings.gathers('kick-off', whom);
    const people = whom.map((one) => life.personOf(one).id);
    const { id } = await addRecord(
      {
        type: 'project',
        title: titles[life.diary.projects.length % titles.length]!,
        people,
        startedOn: today,
        phases: [],
        checkIns: [],
        heard: [],
        answers: [],
      },
      life.clock,
    );
    const work: Work = {
      id,
      people,
      startedOn: today,
      phases: [],
      checkIns: [],
      heard: [],
      answers: [],
    };
    life.diary.projects.push(work);
    await this.beginsPhase(work, 'First steps');
    if (random.chance(0.8)) await this.plansCheckIn(work);
    const ends = plusDays(today, random.int(50, 100));
    this.onDay(plusDays(today, random.int(20, 40)), '10:10', async () => {
      if (work.endedOn === undefined) await this.beginsPhase(work, 'On the road');
    });
    if (ends < plusDays(life.almanac.end, -10))
      this.onDay(ends, '08:05', () => this.wrapsUp(work, whom));
  }

  private change(
    work: Work,
    change: (project: Project) => { [K in keyof Project]?: Project[K] | undefined },
  ) {
    return changeRecord('project', work.id, change, this.life.clock);
  }

  private async beginsPhase(work: Work, title: string): Promise<void> {
    const { life } = this;
    const { today } = life;
    const id = freshId(life.now);
    const how = life.random.weighed({ agreed: 60, written: 15, half: 10, none: 15 });
    const texts =
      how === 'none' ? notAgreed : how === 'half' ? { ...agreedInFull, cannot: '' } : agreedInFull;
    const agreed = how === 'agreed' ? { agreedOn: today } : {};
    const phase: Phase = { id, title, startedOn: today, ...texts, ...agreed };
    await this.change(work, ({ phases }) => ({ phases: [...phases, phase] }));
    work.phases.push({
      startedOn: today,
      isWhole: how === 'agreed' || how === 'written',
      ...agreed,
    });
    if (how === 'agreed') await this.did('B29', work.people);
  }

  private async plansCheckIn(work: Work): Promise<void> {
    const { life } = this;
    const nextCheckIn = plusDays(life.today, life.random.int(9, 16));
    await this.change(work, () => ({ nextCheckIn }));
    work.nextCheckIn = nextCheckIn;
    if (life.random.chance(0.85)) {
      this.onDay(plusDays(nextCheckIn, life.random.pick([0, 0, 1, 4])), '11:20', () =>
        this.checksIn(work),
      );
    }
  }

  private async checksIn(work: Work): Promise<void> {
    const { life } = this;
    const { random, today } = life;
    if (work.endedOn !== undefined) return;
    await this.change(work, ({ checkIns }) => ({
      checkIns: [...checkIns, today],
      nextCheckIn: undefined,
    }));
    work.checkIns.push(today);
    delete work.nextCheckIn;
    await this.did('B34', work.people);
    if (random.chance(0.6)) await this.hearsIn(work);
    if (random.chance(0.75)) await this.plansCheckIn(work);
  }

  /** Something heard, done about and told back, or left at that. */
  private async hearsIn(work: Work): Promise<void> {
    const { life } = this;
    const { random, today } = life;
    const id = freshId(life.now);
    const heard: Work['heard'][number] = { day: today };
    const text = random.pick(complaints);
    const place = work.heard.push(heard) - 1;
    await this.change(work, (project) => ({
      heard: [...project.heard, { id, day: today, text, did: '' }],
    }));
    const says = (said: { doneOn?: string; toldOn?: string }) => {
      work.heard[place] = Object.assign(heard, said);
      return this.change(work, (project) => ({
        heard: project.heard.map((one) => (one.id === id ? { ...one, ...said } : one)),
      }));
    };
    const fare = random.weighed({ closed: 70, done: 12, told: 4, open: 14 });
    const doneOn = plusDays(today, random.int(1, 9));
    if (fare === 'closed' || fare === 'done') {
      this.onDay(doneOn, '14:10', async () => void (await says({ doneOn: life.today })));
    }
    if (fare === 'closed' || fare === 'told') {
      this.onDay(plusDays(doneOn, random.int(0, 6)), '14:40', async () => {
        await says({ toldOn: life.today });
        await this.did('B35', work.people);
      });
    }
  }

  private async wrapsUp(work: Work, whom: readonly Character[]): Promise<void> {
    const { life } = this;
    const { random, today } = life;
    await this.meetings.gathers('wrap-up', whom);
    const answers: Project['answers'] = [];
    for (const person of work.people) {
      if (random.chance(0.15)) continue;
      const again = random.weighed({ yes: 75, no: 15, unsaid: 10 });
      const said = again === 'unsaid' ? {} : { again: again === 'yes' };
      answers.push({
        id: freshId(life.now),
        day: today,
        ...(random.chance(0.7) && { person }),
        satisfied: random.int(2, 5),
        delivered: random.pick(['yes', 'partly', 'no'] as const),
        because: '',
        change: 'Earlier news',
        ...said,
      });
      work.answers.push({ day: today, ...said });
    }
    await this.change(work, () => ({ endedOn: today, nextCheckIn: undefined, answers }));
    work.endedOn = today;
    delete work.nextCheckIn;
    await this.did('B38', work.people);
  }

  /** A story is written, its people are named, and it is told, or not yet. */
  private async tells(): Promise<void> {
    const { life } = this;
    const { random, today } = life;
    const people = this.here(random.int(1, 2)).map((one) => life.personOf(one).id);
    const words = tales[life.diary.stories.length % tales.length]!;
    const day = plusDays(today, -random.int(0, 6));
    const { id } = await addRecord({ type: 'story', day, people, ...words, told: [] }, life.clock);
    const story = { id, day, people, told: [] as { day: string; where: string }[] };
    life.diary.stories.push(story);
    await this.did('B70', people);
    for (let times = random.pick([0, 1, 1, 2]); times > 0; times -= 1) {
      this.onDay(plusDays(today, random.int(1, 25)), '10:55', async () => {
        const telling = { id: freshId(life.now), day: life.today, where: 'team meeting' };
        await changeRecord('story', id, ({ told }) => ({ told: [...told, telling] }), life.clock);
        story.told.push({ day: telling.day, where: telling.where });
        await this.did('B71', []);
      });
    }
  }

  private async invites(): Promise<void> {
    const { life } = this;
    const { random, today } = life;
    const day = plusDays(today, random.int(5, 14));
    const invitation = {
      type: 'invitation',
      occasion: random.pick(['customer-meeting', 'team-session', 'recognition', 'visit'] as const),
      title: random.pick(occasions),
      day,
      invitedOn: today,
    } as const;
    const { id } = await addRecord(invitation, life.clock);
    const lived: (typeof life.diary.invitations)[number] = { id, day, invitedOn: today };
    life.diary.invitations.push(lived);
    await this.did('B73', [life.personOf(boss).id]);
    const says = (said: Partial<typeof lived>) => {
      Object.assign(lived, said);
      return changeRecord('invitation', id, () => said, life.clock);
    };
    if (random.chance(0.6)) {
      this.onDay(plusDays(today, 2), '09:40', async () => {
        await says({ briefedOn: life.today });
      });
    }
    const came = random.weighed({ yes: 55, no: 30, unsaid: 15 });
    if (came === 'unsaid') return;
    this.onDay(plusDays(day, 1), '09:50', async () => {
      await says({ came: came === 'yes', ...(came === 'no' && { pagerOn: life.today }) });
    });
  }

  /** "What do you need from me, by when?" */
  private async isAsked(): Promise<void> {
    const { life } = this;
    const { random, today } = life;
    const [whom] = this.here(1);
    if (!whom) return;
    const person = life.personOf(whom).id;
    const due = `${plusDays(today, random.int(3, 12))}T17:00`;
    const need = {
      behaviour: 'B21',
      moment: 'one-on-one',
      person,
      due,
      text: random.pick(needs),
    } as const;
    const { id } = await life.say({ kind: 'promise', ...need });
    life.diary.promises.push({ id, day: today, behaviour: 'B21', person, due, isNeed: true });
  }

  /** What one of them says when asked. */
  private async hears(): Promise<void> {
    const { life } = this;
    for (const whom of this.here(2)) {
      const person = life.personOf(whom).id;
      for (const what of ['heard', 'respected', 'on-my-side'] as const) {
        if (life.random.chance(0.2)) continue;
        const value = life.random.int(2, 5);
        await life.say({ kind: 'mark', what, value, person });
        life.diary.marks.push({ what, value, day: life.today, person });
      }
    }
  }

  private async notes(): Promise<void> {
    const { life } = this;
    const topic = life.random.pick(['complaint', 'compliment', 'question'] as const);
    const note = { text: 'The gate opens late', action: 'A second key', chosen: true };
    await addRecord({ type: 'note', topic, day: life.today, ...note }, life.clock);
  }
}
