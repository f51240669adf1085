// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { matcher, soughtIn } from '../../domain/matching';
import { momentOf, type Around } from '../../domain/moments';
import { directory, type Person } from '../../domain/people';
import { wordLists } from '../../domain/words';
import { calendar } from '../../sites/calendar';
import type { CalendarSim } from '../simulators/calendar/controls';
import type { SceneGuest } from '../simulators/calendar/scene';
import { calendarSite } from '../simulators/calendar/site';
import { stubLayout } from './page';

const address = 'https://calendar.google.com/calendar/u/0/r/week/2026/10/7';
const me = { name: 'نورة', address: 'noura@corp.example' };
const layla = { name: 'ليلى', address: 'layla@corp.example' };
const bashar = { name: 'بشار', address: 'bashar@corp.example' };
const acme = { name: 'Kim', address: 'kim@client.example' };
const stranger = { name: 'سلمى', address: 'salma@other.example' };

const known = (role: Person['role'], { name, address }: SceneGuest): Person => ({
  id: name,
  name,
  role,
  addresses: [address],
  onLeave: false,
  updatedAt: 0,
  device: 'laptop',
});
const people = [known('report', layla), known('report', bashar), known('customer', acme)];
/** The morning of the day on which everything takes place. */
const around: Around = {
  directory: directory(people, [me.address]),
  now: Date.UTC(2026, 9, 7, 6),
  zone: 'UTC',
  workingDays: [7, 1, 2, 3, 4],
  answerWithin: { report: 1, leader: 1, customer: 1 },
};
const says = matcher(soughtIn(wordLists({})));

beforeEach(() => {
  stubLayout();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval'] });
  return () => vi.useRealTimers();
});

describe('in an Arabic calendar, the title', () => {
  it.each([
    ['اجتماع انطلاق مشروع أطلس', [layla, bashar], 'kick-off'],
    ['ختام المشروع والدروس المستفاده', [layla, bashar], 'wrap-up'],
    ['حفل تكريم ليلى', [layla], 'recognition-event'],
    ['زيارة العميل', [layla, acme], 'customer-meeting'],
    ['متابعة المشروع', [layla, stranger], 'check-in'],
    ['اجتماع الفـريق', [layla, bashar], 'team-meeting'],
    ['لقاء فردي', [layla], 'one-on-one'],
    ['غداء مع كريم', [layla, bashar], undefined],
    ['إطلاق المنتج', [layla, bashar], undefined],
    ['حفل تكريم سلمى', [stranger], undefined],
  ] as const)('"%s" with these guests gives the moment it is', async (title, guests, kind) => {
    expect(await momentIn(title, guests)).toBe(kind);
  });
});

let opened = 0;

/** Opens the event in the simulated calendar, reads it as our script does, and decides as the background does. */
async function momentIn(title: string, guests: readonly SceneGuest[]) {
  const id = `arabic${(opened += 1)}`;
  const time = { day: '2026-10-07', start: '15:00', end: '16:00' };
  const event = { id, title, ...time, organiser: me, guests: [...guests] };
  const site = calendarSite({ me, lang: 'ar', today: '2026-10-07', events: [event] });
  const block = document.createElement('script');
  block.type = 'application/json';
  block.id = 'scene';
  block.textContent = />(\{.*\})<\/script>/.exec(site(address)?.body ?? '')?.[1] ?? '';
  document.head.replaceChildren(block);
  document.body.replaceChildren();
  window.happyDOM.setURL(address);
  vi.resetModules();
  await import(
    /* @vite-ignore */ new URL('../simulators/calendar/page.js', import.meta.url).pathname
  );
  (Reflect.get(window, 'sim') as CalendarSim).openEvent(0);
  await vi.advanceTimersByTimeAsync(2000);
  const [facts] = calendar.open(document, says).look().facts;
  expect(facts).toMatchObject({ kind: 'event', people: 'people' });
  return momentOf(facts!, 'calendar', around)?.kind;
}
