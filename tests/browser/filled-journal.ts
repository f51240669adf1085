import 'temporal-polyfill/global';
import type { Entry } from '../../domain/log';
import type { JournalRecord, RecordStamp } from '../../domain/records';
import { weeksOfService } from './past';
import { ana, customer } from './team';

type Unstamped = JournalRecord extends infer R
  ? R extends JournalRecord
    ? Omit<R, keyof RecordStamp>
    : never
  : never;

/** The text of a backup as `weeksOfService` makes it, with something in every section of the journal. */
export function filledJournal(): string {
  const backup = JSON.parse(weeksOfService());
  const today = Temporal.Now.plainDateISO();
  const day = (days: number) => today.add({ days }).toString();
  const stamp = { updatedAt: backup.settings.startedAt, device: 'sample' };

  const phase = {
    id: 'phase',
    title: '',
    startedOn: day(-30),
    theirs: 'They choose the order of the work.',
    mine: 'No berth waits longer than a day.',
    can: 'Two mornings a week.',
    cannot: 'A third person.',
    decides: 'They do, up to a week of delay.',
    answerTime: 'The same day.',
  };
  const heard = { day: day(-20), text: 'The forms come too late.', did: '' };
  const answer = { day: day(-1), delivered: 'yes', satisfied: 4, because: '', change: '' } as const;
  const records: Record<string, Unstamped> = {
    project: {
      type: 'project',
      title: 'Harbour desk',
      people: ['person-0', 'person-1'],
      startedOn: day(-30),
      phases: [
        { ...phase, agreedOn: day(-29) },
        { ...phase, id: 'second', title: 'The move', startedOn: day(-2), answerTime: '' },
      ],
      nextCheckIn: day(3),
      checkIns: [day(-15)],
      heard: [
        { ...heard, id: 'open', person: 'person-0' },
        { ...heard, id: 'closed', did: 'Sent on Fridays.', doneOn: day(-9), toldOn: day(-8) },
      ],
      answers: [true, false, true].map((again, n) => ({ ...answer, id: `answer-${n}`, again })),
    },
    story: {
      type: 'story',
      day: day(-5),
      who: ana.name,
      people: ['person-0'],
      did: 'Rang every skipper before the storm.',
      better: 'Nobody lay at the wrong berth.',
      told: [{ id: 'telling', day: day(-4), where: 'Team meeting' }],
    },
    question: {
      type: 'note',
      topic: 'question',
      day: day(-3),
      text: 'What would you change if it were yours?',
      action: '',
      chosen: false,
    },
    complaint: {
      type: 'note',
      topic: 'complaint',
      day: day(-3),
      text: 'Nobody told us about the closed berth.',
      action: 'A call to everybody the evening before.',
      chosen: true,
    },
    invitation: {
      type: 'invitation',
      occasion: 'customer-meeting',
      title: 'The harbour master',
      day: day(-2),
      invitedOn: day(-12),
      came: false,
    },
    talk: {
      type: 'talk',
      talk: 'We answer within one working day.',
      walk: 'My people have my answer within one working day.',
      measure: 'M4',
      place: 1,
    },
    behaviour: {
      type: 'behaviour',
      standard: 'available',
      moments: ['popup'],
      due: 'today',
      prompt: 'Tell {name} when the next tide comes.',
      short: 'Told about the tide',
      why: '',
    },
  };
  const said: Entry[] = [
    { kind: 'one-on-one', person: 'person-0', meeting: 'one', went: 'kept' },
    { kind: 'one-on-one', person: 'person-1', meeting: 'two', went: 'declined' },
    { kind: 'mark', what: 'fires', value: 2 },
    { kind: 'mark', what: 'available', value: 4 },
    { kind: 'mark', what: 'heard', value: 5, person: 'person-0' },
    {
      kind: 'promise',
      person: 'person-2',
      behaviour: 'B14',
      moment: 'popup',
      due: `${day(2)}T17:00`,
      text: 'The new key for the shed',
    },
    ...Array.from({ length: 6 }, (_, n): Entry => {
      const person = n % 2 === 0 ? `person-${n % 4}` : 'customer';
      return { kind: 'reply', person, waited: (n + 1) * 3_600_000 };
    }),
  ];
  const { at, zone } = backup.events.at(-1);
  backup.events.push(
    ...said.map((entry, n) => ({
      id: `said-${n}`,
      at,
      zone,
      day: day(-6),
      device: 'sample',
      ...entry,
    })),
  );
  backup.people.push({
    id: 'customer',
    name: customer.name,
    addresses: [customer.address],
    role: 'customer',
    ...stamp,
  });
  backup.records = Object.entries(records).map(([id, record]) => ({ id, ...record, ...stamp }));
  return JSON.stringify(backup);
}
