import { decisionById, waitingSuggestion } from '../../storage/decisions';
import { answerSuggestion } from '../../storage/answers';
import { changeSettings } from '../../storage/settings';
import { instantIn, mondayOf, plusDays } from './days';
import type { Fate, Look, Prompted, Refusal } from './diary';
import type { Life } from './life';

const day = 86_400_000;
/** Suggestions this leader has no patience with, and a kind of moment in which none is welcome. */
const disliked = ['B10', 'B17'];
const unwelcome = 'mail-to-report';
/** How long a refusal lasts before the options take it back, days. */
const refusedFor = { person: 21, behaviour: 40 } as const;

type Reaction = 'done' | 'promised' | 'dismissed' | 'ignored' | 'unseen' | 'refused';

/** A prompt stands on the page: it is written down, and something is done with it. */
export async function react(life: Life, look: Look, id: string, mayBeUnseen = true): Promise<void> {
  const prompted = await noted(life, look, id);
  const { random } = life;
  if (random.chance(0.2)) await life.ask('prompt', { request: 'card', nonce: id });
  life.pass(random.int(2, 40) * 1_000);
  const reaction = reactionTo(life, prompted);
  if (reaction === 'ignored' || (reaction === 'unseen' && !mayBeUnseen)) {
    await life.ask('page', { request: 'prompt-gone', nonce: id, why: 'gone' });
  } else if (reaction === 'unseen') {
    await life.ask('page', { request: 'prompt-gone', nonce: id, why: 'no-room' });
    meets(life, prompted, 'unseen');
  } else if (reaction === 'refused') {
    await refuse(life, prompted);
  } else {
    await life.ask('prompt', { request: 'prompt-answer', nonce: id, answer: reaction });
    await written(life, id, reaction);
    meets(life, prompted, reaction);
    if (random.chance(0.03)) await undo(life, prompted);
  }
}

/** Writes down that a page was told to show a prompt. */
export async function noted(life: Life, look: Look, id: string): Promise<Prompted> {
  const decided = await decisionById(id);
  if (decided?.behaviour === undefined) throw new Error('A prompt was shown without a decision.');
  const { at, zone, key } = look;
  const { kind, behaviour, person } = decided;
  const prompted: Prompted = { id, at, zone, key, kind, behaviour, person, look };
  life.diary.prompts.push(prompted);
  return prompted;
}

/** Writes down what became of a prompt. */
export function meets({ now }: Life, prompted: Prompted, fate: Fate): void {
  Object.assign(prompted, { fate, fateAt: now });
}

/** An idle leader looks at nothing but the mail. */
export const isIdle = ({ almanac, today }: Life): boolean =>
  almanac.mood(mondayOf(today)) === 'idle';

function reactionTo(life: Life, { behaviour, kind }: Prompted): Reaction {
  const { random, almanac, today } = life;
  if (isIdle(life)) return 'ignored';
  if (disliked.includes(behaviour) || kind === unwelcome) {
    return random.weighed({ dismissed: 78, ignored: 12, done: 5, promised: 5 });
  }
  const thin = almanac.mood(mondayOf(today)) === 'thin';
  return random.weighed({
    done: thin ? 6 : 18,
    promised: thin ? 8 : 22,
    dismissed: 16,
    ignored: thin ? 62 : 36,
    unseen: 4,
    refused: 6,
  });
}

/** An answer to the suggestion: done at once, or promised. */
async function written(life: Life, id: string, reaction: Reaction): Promise<void> {
  const decided = await decisionById(id);
  const { behaviour = '', person, event = '' } = decided!;
  const { diary, today } = life;
  if (reaction === 'done') diary.deeds.push({ day: today, behaviour, person, event });
  if (reaction === 'promised') {
    const due = await dueOf(life, id);
    diary.promises.push({ id: event, day: today, behaviour, person, due, isNeed: false });
  }
}

/** Asked again, the door gives the first answer: with the due time it had said. */
async function dueOf(life: Life, id: string): Promise<string> {
  const answered = await answerSuggestion(id, 'promised', life.clock);
  return answered!.due!;
}

async function undo(life: Life, prompted: Prompted): Promise<void> {
  const { diary } = life;
  const made = (await decisionById(prompted.id))?.event;
  await life.ask('prompt', { request: 'prompt-undo', nonce: prompted.id });
  diary.deeds = diary.deeds.filter(({ event }) => event !== made);
  diary.promises = diary.promises.filter(({ id }) => id !== made);
  delete prompted.fate;
  delete prompted.fateAt;
}

async function refuse(life: Life, prompted: Prompted): Promise<void> {
  const { diary, random, today, zone } = life;
  const { id, key, person, behaviour } = prompted;
  const what = random.weighed({ thread: 50, today: 25, behaviour: 15, person: 10 });
  await life.ask('prompt', { request: 'prompt-refuse', nonce: id, what });
  meets(life, prompted, 'refused');
  const refusal: Refusal = { at: life.now, what, key, person, behaviour };
  diary.refusals.push(refusal);
  if (what === 'today') {
    const to = instantIn(plusDays(today, 1), '00:00', zone);
    diary.hushes.push({ why: 'paused', from: life.now, to });
  }
  if (what === 'person' || what === 'behaviour') {
    life.later(life.now + refusedFor[what] * day, async () => {
      await changeSettings(({ quietPeople, off }) => ({
        quietPeople: quietPeople.filter((one) => what !== 'person' || one !== person),
        off: off.filter((one) => what !== 'behaviour' || one !== behaviour),
      }));
      refusal.until = life.now;
    });
  }
}

/** The suggestion that waits in the popup, answered there. */
export async function answerWaiting(life: Life): Promise<void> {
  const waiting = await waitingSuggestion(life.now);
  // One that had no room on its page is left there: it would count as shown once it is answered.
  if (!waiting || waiting.fate === 'unseen' || !life.random.chance(0.4)) return;
  const answer = life.random.weighed({ done: 4, promised: 4, dismissed: 2 });
  await answerSuggestion(waiting.id, answer, life.clock);
  await written(life, waiting.id, answer);
  const prompted = life.diary.prompts.find(({ id }) => id === waiting.id);
  if (prompted) meets(life, prompted, answer);
}
