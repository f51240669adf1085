import { localDay } from '../../domain/calendar';
import { surfaceOf, type EventFacts, type Facts } from '../../domain/facts';
import { inOrder, momentsOf, oneOnOneWith, type Moment } from '../../domain/moments';
import type { Directory, Person } from '../../domain/people';
import { waitingIn } from '../../domain/waits';
import { decideAbout, decisionById } from '../../storage/decisions';
import { keyedHash } from '../../storage/device';
import type { Clock } from '../../storage/log';
import { forgetMeeting, meetingPerson, noteMeeting } from '../../storage/meetings';
import { peopleDirectory, personById } from '../../storage/people';
import type { Requests } from '../../storage/requests';
import {
  changeSettings,
  isWatched,
  noteSite,
  rulesOf,
  settings,
  siteStates,
  type Settings,
} from '../../storage/settings';
import { noteWaits, type Seen } from '../../storage/waits';

/** How often "this site was read" is written down, ms. */
const noteEvery = 60_000;

/** Takes in what changed on a page and says whether a prompt shows there, goes, or neither. */
export async function notice(
  { site, me, facts, showing }: Requests['facts']['ask'],
  tab: number,
  clock: Clock,
): Promise<Requests['facts']['answer']> {
  const now = await settings();
  if (!isWatched(now, site)) return { close: true };
  const directory = await peopleDirectory(me === undefined ? [] : [me]);
  await Promise.all([
    remember(facts, directory, clock.now),
    noteOwn(me, now),
    noteSeen(site, clock.now),
  ]);

  const today = localDay(clock.now, clock.zone);
  const moments: Moment[] = [];
  for (const fact of facts) {
    const known = fact.kind === 'event' ? await knownPerson(fact, directory) : undefined;
    moments.push(...momentsOf(fact, site, directory, clock.now, today, known));
  }

  const shown = showing && (await decisionById(showing.nonce));
  const isChanged = facts.some((fact) => surfaceOf(fact) === showing?.surface);
  const stands = moments.some(
    ({ kind, person, surface }) =>
      surface === showing?.surface && kind === shown?.kind && person.id === shown.person,
  );
  const close = isChanged && !stands;
  for (const moment of inOrder(moments)) {
    if (stands && moment.kind === shown?.kind) continue;
    const circumstances = { now: clock.now, zone: clock.zone, rules: rulesOf(now) };
    const decided = await decideAbout(moment, circumstances, tab);
    if (decided.outcome === 'page') {
      return { close, show: { nonce: decided.id, surface: moment.surface } };
    }
  }
  return { close };
}

/** What later looks will need: who waits for an answer, and with whom which one-on-one is. */
async function remember(facts: readonly Facts[], directory: Directory, now: number): Promise<void> {
  const threads: { key: string; from: string; at: number }[] = [];
  for (const fact of facts) {
    if (fact.kind === 'list') threads.push(...fact.rows);
    if (fact.kind === 'thread' && fact.from && fact.at !== undefined) {
      threads.push({ key: fact.key, from: fact.from, at: fact.at });
    }
    if (fact.kind === 'event' && fact.people === 'people')
      await rememberMeeting(fact, directory, now);
  }
  const seen = threads.map(async ({ key, from, at }): Promise<Seen> => {
    const hash = await keyedHash(`thread:${key}`);
    const person = waitingIn(from, directory)?.id;
    return person === undefined ? { key: hash } : { key: hash, person, since: at };
  });
  await noteWaits(await Promise.all(seen), now);
}

/** The event and, where it repeats, its series: both are remembered. */
const idsOf = ({ key, series }: EventFacts): string[] =>
  series === undefined ? [key] : [key, series];

async function rememberMeeting(fact: EventFacts, directory: Directory, now: number): Promise<void> {
  const person = oneOnOneWith(fact, directory);
  if (person) await noteMeeting(idsOf(fact), person.id, now);
  else await forgetMeeting([fact.key]);
}

/** A dragged chip names no guests, and a quick No comes before they have arrived; an earlier page showed them. */
async function knownPerson(fact: EventFacts, directory: Directory): Promise<Person | undefined> {
  if (fact.people !== 'unreadable' || fact.doing === 'open') return undefined;
  const id = await meetingPerson(idsOf(fact));
  const person = id === undefined ? undefined : await personById(id);
  const who = person?.addresses[0] === undefined ? undefined : directory.whoIs(person.addresses[0]);
  return who === 'me' ? undefined : who;
}

/** An own address that a page's account button shows counts as mine everywhere. */
async function noteOwn(me: string | undefined, now: Settings): Promise<void> {
  if (me === undefined || now.seenAddresses.includes(me)) return;
  await changeSettings(({ seenAddresses }) => ({
    seenAddresses: [...new Set([...seenAddresses, me])].slice(-10),
  }));
}

async function noteSeen(site: Requests['facts']['ask']['site'], now: number): Promise<void> {
  const before = (await siteStates())[site];
  if (now - (before?.seenAt ?? 0) > noteEvery) await noteSite(site, { ...before, seenAt: now });
}
