import { wordsIn } from './words.js';

const scene = JSON.parse(document.getElementById('scene').textContent);

export const { me, lang } = scene;
export const variants = scene.variants ?? {};
export const wantedElements = scene.filler ?? 0;
export const words = wordsIn(lang);

let serial = 0;

/** 16 hex digits: 11 of the time in ms, 5 that tell messages of one instant apart. */
function legacyIdOf(at) {
  const time = Date.parse(at).toString(16).padStart(11, '0');
  return time + (++serial * 4099).toString(16).padStart(5, '0').slice(-5);
}

function withId(message) {
  const legacyId = legacyIdOf(message.at);
  return { cc: [], ...message, legacyId, id: `msg-f:${BigInt(`0x${legacyId}`)}` };
}

/** As Gmail shows a thread first: newest open, one before it and the oldest collapsed, the rest hidden. */
function withStates(messages) {
  const last = messages.length - 1;
  const usual = (place) => {
    if (place === last) return 'open';
    return place > 0 && place < last - 1 ? 'hidden' : 'collapsed';
  };
  return messages.map((message, place) => ({ ...message, state: message.state ?? usual(place) }));
}

function threadOf({ id, subject, messages }) {
  const dated = withStates(messages.map(withId));
  const number = BigInt(`0x${dated[0].legacyId}`);
  const letters = [...number.toString(2).padStart(66, '0').matchAll(/.{3}/g)];
  const route = letters.map(([bits]) => 'BcDfGhJk'[Number.parseInt(bits, 2)]).join('');
  return {
    subject,
    messages: dated,
    legacyId: id ?? dated[0].legacyId,
    permId: variants.threadPermIdUndefined ? 'undefined' : `thread-f:${number}`,
    route: `FMfcgz${route}`,
    unread: dated.at(-1).from.address !== me.address,
  };
}

/** In the order of the scene; the list sorts for itself. */
export const threads = scene.threads.map(threadOf);

export const newest = (thread) => thread.messages.at(-1);

export const unreadCount = () => threads.filter((thread) => thread.unread).length;

/** Puts a message at the end of a thread, open, and answers it with its ids. */
export function deliver(thread, message) {
  const added = { ...withId(message), state: 'open' };
  thread.messages.push(added);
  thread.unread = added.from.address !== me.address;
  return added;
}

/** Adds a thread at the end of `threads`. */
export function begin(thread) {
  const added = threadOf(thread);
  threads.push(added);
  return added;
}

/** The name the scene knows for an address, else the address itself. */
export function named(address) {
  const everybody = [me, ...threads.flatMap(({ messages }) => messages.flatMap(peopleOf))];
  const known = everybody.find((person) => person.address === address);
  return { name: known?.name ?? address, address };
}

export const peopleOf = (message) => [message.from, ...message.to, ...message.cc];

/** Date and time in full, as in titles. */
export const fullDate = (at) =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));

/** The time for today, the day for any other date. */
export function shortDate(at) {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  const shape = today ? { timeStyle: 'short' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(lang, shape).format(date);
}
