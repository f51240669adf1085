import { surfaceOf, type EventFacts, type Facts, type SiteName } from '../../domain/facts';
import type { Circumstances } from '../../domain/decide';
import { inOrder, momentOf, oneOnOneWith, type Moment } from '../../domain/moments';
import type { Directory, Person } from '../../domain/people';
import type { Plan } from '../../domain/playbook';
import type { Practice } from '../../domain/practice';
import { waitingIn } from '../../domain/waits';
import { decideAbout, decisionById } from '../../storage/decisions';
import { keyedHash } from '../../storage/device';
import type { Clock } from '../../storage/log';
import {
  forgetMeeting,
  meetingKey,
  meetingPerson,
  noteMeeting,
  noteOutcome,
} from '../../storage/meetings';
import { peopleDirectory, personById } from '../../storage/people';
import { owedTo, planNow } from '../../storage/owed';
import { practice } from '../../storage/practice';
import type { Requests } from '../../storage/requests';
import {
  changeSettings,
  isWatched,
  noteSite,
  rulesOf,
  siteStates,
  type Settings,
} from '../../storage/settings';
import { noteWaits, type Seen } from '../../storage/waits';
import { isInCall } from './calls';

/** How often "this site was read" is written down, ms. */
const noteEvery = 60_000;

/** Takes in what changed on a page and says whether a prompt shows there, goes, or neither. */
export async function notice(
  { site, me, facts, showing }: Requests['facts']['ask'],
  tab: number,
  clock: Clock,
): Promise<Requests['facts']['answer']> {
  const [held, directory] = await Promise.all([
    practice(),
    peopleDirectory(me === undefined ? [] : [me]),
  ]);
  if (!isWatched(held.chosen, site)) return { close: true };
  // A mailbox that somebody has delegated, or their own account in this browser: nothing on it is the leader's doing.
  if (me !== undefined && directory.whoIs(me) !== 'me') {
    await noteUnread(site, me);
    return { close: true };
  }
  await Promise.all([
    remember(facts, directory, clock),
    noteOwn(me, held.chosen, clock.now),
    noteSeen(site, clock.now),
  ]);

  const moments: Moment[] = [];
  for (const fact of facts) {
    const known = fact.kind === 'event' ? await knownPerson(fact, directory) : undefined;
    const { workingDays, answerWithin } = held.chosen;
    const around = { ...clock, directory, workingDays, answerWithin, known };
    const found = momentOf(fact, site, around);
    if (found) moments.push(found);
    if (found && fact.kind === 'event') await noteAction(fact, found.person.id, clock);
  }

  const shown = showing && (await decisionById(showing.nonce));
  const isChanged = facts.some((fact) => surfaceOf(fact) === showing?.surface);
  const stands = moments.some(
    ({ kind, person, surface }) =>
      surface === showing?.surface && kind === shown?.kind && person.id === shown.person,
  );
  const close = isChanged && !stands;
  // What was settled has been decided about when it began.
  const settled = new Set(facts.filter(isSettled).map(surfaceOf));
  const open = moments.filter(
    ({ kind, surface }) => !(stands && kind === shown?.kind) && !settled.has(surface),
  );
  if (open.length === 0) return { close };
  const plan = await planNow(clock);
  for (const moment of inOrder(open, plan)) {
    const decided = await decideAbout(moment, await circumstances(moment, held, plan, clock), tab);
    if (decided.outcome === 'page') {
      return { close, show: { nonce: decided.id, surface: moment.surface } };
    }
  }
  return { close };
}

/** What the engine weighs beside the moment itself. */
async function circumstances(
  { person }: Moment,
  { chosen, behaviours }: Practice<Settings>,
  plan: Plan | undefined,
  clock: Clock,
): Promise<Omit<Circumstances, 'prompts' | 'asked' | 'away'>> {
  const [owed, inCall] = await Promise.all([
    owedTo(person.id, clock, chosen.startDay),
    chosen.quietInCalls && isInCall(),
  ]);
  return { ...clock, rules: rulesOf(chosen, inCall), plan, owed, behaviours };
}

const isSettled = (fact: Facts): boolean => fact.kind === 'event' && fact.settled === true;

/** A one-on-one that was declined or moved is logged when nothing calls it off any more. */
async function noteAction(fact: EventFacts, person: string, clock: Clock): Promise<void> {
  if (fact.doing === 'open' || !fact.settled) return;
  await noteOutcome({ key: await meetingKey(fact.key), person }, fact.doing, clock);
}

/** What later looks will need: who waits for an answer, and with whom which one-on-one is. */
async function remember(
  facts: readonly Facts[],
  directory: Directory,
  clock: Clock,
): Promise<void> {
  const threads: { key: string; from: string; at: number }[] = [];
  for (const fact of facts) {
    if (fact.kind === 'list') threads.push(...fact.rows);
    if (fact.kind === 'thread' && fact.from && fact.at !== undefined) {
      threads.push({ key: fact.key, from: fact.from, at: fact.at });
    }
    if (fact.kind === 'event' && fact.people === 'people') {
      const person = oneOnOneWith(fact, directory);
      await (person ? noteMeeting(fact, person.id, clock.now) : forgetMeeting(fact.key));
    }
  }
  const seen = threads.map(async ({ key, from, at }): Promise<Seen> => {
    const hash = await keyedHash(`thread:${key}`);
    const person = waitingIn(from, directory)?.id;
    if (person !== undefined) return { key: hash, person, since: at };
    return directory.whoIs(from) === 'me' ? { key: hash, answeredAt: at } : { key: hash };
  });
  await noteWaits(await Promise.all(seen), clock);
}

/** The event and, where it repeats, its series: both are remembered. */
const idsOf = ({ key, series }: EventFacts): string[] =>
  series === undefined ? [key] : [key, series];

/** A dragged chip names no guests, and a quick No comes before they have arrived; an earlier page showed them. */
async function knownPerson(fact: EventFacts, directory: Directory): Promise<Person | undefined> {
  if (fact.people !== 'unreadable' || fact.doing === 'open') return undefined;
  const id = await meetingPerson(idsOf(fact));
  const person = id === undefined ? undefined : await personById(id);
  const who = person?.addresses[0] === undefined ? undefined : directory.whoIs(person.addresses[0]);
  return who === 'me' ? undefined : who;
}

/** An own address that a page's account button shows counts as mine everywhere. */
async function noteOwn(me: string | undefined, chosen: Settings, now: number): Promise<void> {
  if (me === undefined || chosen.seenAddresses.includes(me)) return;
  await changeSettings(
    ({ seenAddresses }) => ({ seenAddresses: [...new Set([...seenAddresses, me])].slice(-10) }),
    now,
  );
}

async function noteSeen(site: SiteName, now: number): Promise<void> {
  const { account, ...before } = (await siteStates())[site] ?? {};
  // Either way: a clock that was once far ahead must not keep it from being written down.
  const isLongAgo = Math.abs(now - (before.seenAt ?? 0)) > noteEvery;
  if (isLongAgo || account !== undefined) await noteSite(site, { ...before, seenAt: now });
}

/** Should it be the leader's own account after all, somebody has to tell them why nothing comes. */
async function noteUnread(site: SiteName, account: string): Promise<void> {
  const before = (await siteStates())[site];
  if (before?.account !== account) await noteSite(site, { ...before, account });
}
