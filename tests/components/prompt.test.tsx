// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { nameHere } from '../../components/emphasis';
import { Prompt } from '../../components/prompt/prompt';
import { watchSight } from '../../components/prompt/visible-since';
import { behaviours } from '../../domain/behaviours';
import { momentKinds } from '../../domain/moments';
import { ask, type Request } from '../../storage/requests';
import { text, type TextKey } from '../../storage/texts';
import { button, open, status } from './screen';
import { stubTexts } from './texts-stub';

const nonce = '0190a0a0-0000-7000-8000-000000000001';
const clock = { now: Date.UTC(2026, 10, 23, 8), zone: 'Europe/Prague' };
const card = { kind: 'one-on-one', behaviour: 'B41', day: '2026-11-24', site: 'calendar' };

/** What the background answers, by request; `asked` is what it heard. */
let answers: Record<string, unknown>;
let asked: Request[];
let inSight: boolean;
let covered: boolean;
/** ms for which the page has left it alone, as the page's side sees it */
let plainFor: number;
/** what it asked the page for, CSS pixels */
let heights: number[];
let leave: () => void = () => undefined;

const heard = (request: string) => asked.filter((one) => one.request === request);
const show = async () => {
  let isWatched = false;
  asked = [];
  heights = [];
  leave = open(
    <Prompt
      nonce={nonce}
      clock={() => clock}
      card={ask('card', { nonce })}
      page={{ drawn: (height) => void heights.push(height), plainFor: async () => plainFor }}
      howItDecides="journal.html#how"
      watch={() => {
        isWatched = true;
        return {
          counts: () => inSight,
          isCovered: () => covered,
          stop: () => undefined,
        };
      }}
    />,
  );
  await vi.waitFor(() => expect(asked.length + heights.length).toBeGreaterThan(1));
  // A moment after it is drawn; no click counts before.
  await vi.waitFor(() => expect(isWatched || heard('prompt-close').length > 0).toBe(true));
};
const says = (words: string) => vi.waitFor(() => expect(status()).toBe(words));
/** @param isTrusted a key that somebody really pressed */
const press = (key: string, isTrusted = true) => {
  const pressed = new KeyboardEvent('keydown', { key, bubbles: true });
  Object.defineProperty(pressed, 'isTrusted', { value: isTrusted });
  document.dispatchEvent(pressed);
};

beforeEach(() => {
  document.body.replaceChildren();
  stubTexts();
  asked = [];
  inSight = true;
  covered = false;
  plainFor = 5000;
  answers = { card };
  fakeBrowser.runtime.sendMessage = (async (message: Request) => {
    asked.push(message);
    const answer = answers[message.request];
    if (answer instanceof Error) throw answer;
    return answer;
  }) as typeof fakeBrowser.runtime.sendMessage;
});
afterEach(() => {
  leave();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the card', () => {
  it('says occasion and suggestion, without a name unless it has one, and asks for its height', async () => {
    await show();
    expect(document.querySelector('h1')!.textContent).toBe('One-on-one, tomorrow');
    expect(document.querySelector('.suggestion')!.textContent).toMatch(/^Worth asking today/);
    expect(heights).toHaveLength(1);
    leave();
    answers['card'] = { ...card, name: '*Ana* ‮avliS' };
    await show();
    const name = document.querySelector('.suggestion bdi');
    expect(name!.textContent).toBe('*Ana* ‮avliS');
  });

  it('closes when its suggestion is not known, and has its empty status before anything is said', async () => {
    answers['card'] = undefined;
    await show();
    expect(heard('prompt-close')).toHaveLength(1);
    expect(document.querySelector('main [role=status]')!.textContent).toBe('');
  });

  it('tells the reason when asked, and not before', async () => {
    await show();
    const why = document.getElementById('why')!;
    expect(why.hidden).toBe(true);
    button('Why this?').click();
    await vi.waitFor(() => expect(why.hidden).toBe(false));
    expect(button('Why this?').getAttribute('aria-expanded')).toBe('true');
    const way = why.querySelector('a')!;
    expect([way.textContent, way.getAttribute('href'), way.target]).toEqual([
      'How it decides',
      'journal.html#how',
      '_blank',
    ]);
  });
});

describe('an answer', () => {
  it('is promised with its due time, and can be taken back', async () => {
    answers['prompt-answer'] = { answer: 'promised', due: '2026-11-24T17:00' };
    await show();
    button("I'll do it").click();
    await says('Promised for tomorrow, 17:00.');
    button('Undo').click();
    await says('Taken back.');
    expect(heard('prompt-undo')).toEqual([{ request: 'prompt-undo', nonce }]);
    expect(button('Done')).toBeTruthy();
  });

  it('can be undone for six seconds, longer under the pointer; then the prompt closes', async () => {
    answers['prompt-answer'] = { answer: 'done' };
    await show();
    vi.useFakeTimers();
    button('Done').click();
    await vi.waitFor(() => expect(status()).toBe('Logged in your private log.'));
    button('Undo').blur();
    await vi.advanceTimersByTimeAsync(5900);
    expect(heard('prompt-close')).toHaveLength(0);
    const main = document.querySelector('main')!;
    main.dispatchEvent(new Event('pointermove'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(heard('prompt-close')).toHaveLength(0);
    main.dispatchEvent(new Event('pointerleave'));
    await vi.advanceTimersByTimeAsync(6200);
    expect(heard('prompt-close')).toHaveLength(1);
  });

  it('"Not now" closes at once, but asks once whether to retire what is never wanted', async () => {
    answers['prompt-answer'] = { answer: 'dismissed' };
    await show();
    button('Not now').click();
    await vi.waitFor(() => expect(heard('prompt-close')).toHaveLength(1));
    leave();
    answers['prompt-answer'] = { answer: 'dismissed', retire: true };
    await show();
    button('Not now').click();
    await says('Not useful? Retire this suggestion.');
    button('Retire it').click();
    await vi.waitFor(() =>
      expect(heard('prompt-refuse')).toEqual([
        { request: 'prompt-refuse', nonce, what: 'behaviour' },
      ]),
    );
  });

  it.each([
    ['Nobody knows why.', 'Could not be saved. Nothing was logged; try again from the popup.'],
    [
      'The disk is full.',
      'There is no space left for this browser, so the last step was not saved. Nothing else is lost. Free some space on this computer, then try again.',
    ],
  ])('that could not be saved is said, and the buttons stay: %s', async (error, words) => {
    answers['prompt-answer'] = new Error(error);
    await show();
    button('Done').click();
    await says(words);
    expect(button('Done')).toBeTruthy();
  });

  it('on a prompt that something covers does not count, and it says why', async () => {
    [inSight, covered] = [false, true];
    await show();
    button('Done').click();
    await says(
      'Something covers or recolours this page, so clicks here do not count. The suggestion waits in the toolbar button.',
    );
    expect(heard('prompt-answer')).toHaveLength(0);
  });

  it('before the card could be seen does nothing; the same click counts once it can', async () => {
    inSight = false;
    answers['prompt-answer'] = { answer: 'done' };
    await show();
    button('Done').click();
    button('More choices').click();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(heard('prompt-answer')).toHaveLength(0);
    expect(document.getElementById('menu')).toBeNull();
    inSight = true;
    button('Done').click();
    await says('Logged in your private log.');
  });
});

describe('a prompt that the page moves or hides', () => {
  it('takes no answer and says so, until it has been in plain sight for half a second again', async () => {
    answers['prompt-answer'] = { answer: 'done' };
    await show();
    plainFor = 0;
    button('Done').click();
    await vi.waitFor(() => expect(status()).toMatch(/^Something covers/));
    plainFor = 300;
    button('Done').click();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(heard('prompt-answer')).toHaveLength(0);
    plainFor = 500;
    button('Done').click();
    await says('Logged in your private log.');
  });
});

describe('a double click', () => {
  const byMouse = (name: string) =>
    button(name).dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('on "I\'ll do it" does not take the promise back; a click on "Undo" later does', async () => {
    answers['prompt-answer'] = { answer: 'promised', due: '2026-11-24T17:00' };
    await show();
    byMouse("I'll do it");
    await says('Promised for tomorrow, 17:00.');
    byMouse('Undo');
    await wait(300);
    byMouse('Undo');
    await wait(30);
    expect(heard('prompt-undo')).toHaveLength(0);
    await wait(450);
    byMouse('Undo');
    await says('Taken back.');
    byMouse('Done');
    await wait(30);
    expect(heard('prompt-answer')).toHaveLength(1);
  });

  it('on "Not now" retires nothing, and the question stays', async () => {
    answers['prompt-answer'] = { answer: 'dismissed', retire: true };
    await show();
    byMouse('Not now');
    byMouse('Not now');
    await says('Not useful? Retire this suggestion.');
    byMouse('Retire it');
    await wait(30);
    expect(heard('prompt-answer')).toHaveLength(1);
    expect(heard('prompt-refuse')).toHaveLength(0);
    expect(heard('prompt-close')).toHaveLength(0);
  });

  it('is none by keyboard: a key presses what has the focus at once', async () => {
    answers['prompt-answer'] = { answer: 'done' };
    await show();
    button('Done').click();
    await says('Logged in your private log.');
    button('Undo').click();
    await says('Taken back.');
  });
});

it('a mouse takes no focus from the page', async () => {
  await show();
  const pressed = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
  button('Not now').dispatchEvent(pressed);
  expect(pressed.defaultPrevented).toBe(true);
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  button('More choices').click();
  await vi.waitFor(() => expect(button('Not for this person')).toBeTruthy());
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(document.activeElement).toBe(document.body);
});

describe('the keyboard', () => {
  it('closes the menu first with Escape, then the prompt', async () => {
    await show();
    button('More choices').click();
    await vi.waitFor(() => expect(document.activeElement!.textContent).toBe('Not for this person'));
    press('Escape');
    await vi.waitFor(() => expect(document.getElementById('menu')).toBeNull());
    expect(document.activeElement).toBe(button('More choices'));
    expect(heard('prompt-close')).toHaveLength(0);
    press('Escape', false);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(heard('prompt-close')).toHaveLength(0);
    press('Escape');
    await vi.waitFor(() => expect(heard('prompt-close')).toHaveLength(1));
  });

  it('finds the first button when the command focuses the frame, and nothing takes focus before', async () => {
    await show();
    expect(document.activeElement).toBe(document.body);
    window.dispatchEvent(new Event('focus'));
    expect(document.activeElement).toBe(button("I'll do it"));
  });

  it('reaches each way of saying no for longer', async () => {
    for (const [name, what] of [
      ['Not for this person', 'person'],
      ['Not for this event', 'thread'],
      ['Never this suggestion', 'behaviour'],
      ['Pause for today', 'today'],
    ] as const) {
      await show();
      button('More choices').click();
      await vi.waitFor(() => button(name).click());
      await vi.waitFor(() => expect(heard('prompt-close')).toHaveLength(1));
      expect(heard('prompt-refuse')).toEqual([{ request: 'prompt-refuse', nonce, what }]);
      leave();
    }
  });
});

describe('a click on a frame of somebody else’s page', () => {
  let tell: (entry: { time: number; intersectionRatio: number; isVisible?: boolean }) => void;
  const click = (timeStamp: number, isTrusted = true) => ({ timeStamp, isTrusted }) as Event;
  const seen = { intersectionRatio: 1, isVisible: true };

  beforeEach(() => {
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: (entries: unknown[]) => void) {
          tell = (entry) => callback([entry]);
        }
        observe() {}
        disconnect() {}
      },
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  it('counts when it is real and the card has been in sight for half a second', () => {
    const sight = watchSight(document.body);
    expect(sight.counts(click(5000))).toBe(false);
    tell({ time: 1000, ...seen });
    expect(sight.counts(click(1499))).toBe(false);
    expect(sight.counts(click(1500))).toBe(true);
    expect(sight.counts(click(1500, false))).toBe(false);
  });

  it('does not count while the card is covered or out of the window; then the time begins anew', () => {
    const sight = watchSight(document.body);
    tell({ time: 0, ...seen });
    tell({ time: 1000, intersectionRatio: 1, isVisible: false });
    expect(sight.counts(click(2000))).toBe(false);
    tell({ time: 2000, ...seen });
    expect(sight.counts(click(2400))).toBe(false);
    expect(sight.counts(click(2500))).toBe(true);
    tell({ time: 3000, intersectionRatio: 0.2, isVisible: true });
    expect(sight.counts(click(4000))).toBe(false);
  });

  it('is told from one on a card that should long be in sight and is covered', () => {
    const sight = watchSight(document.body);
    const late = performance.now() + 2000;
    expect(sight.isCovered(click(late))).toBe(true);
    expect(sight.isCovered(click(late - 1900))).toBe(false);
    expect(sight.isCovered(click(late, false))).toBe(false);
    tell({ time: 0, ...seen });
    expect(sight.isCovered(click(late))).toBe(false);
  });

  it('counts by place alone in a browser that cannot tell whether something covers it', () => {
    const sight = watchSight(document.body);
    tell({ time: 0, intersectionRatio: 1 });
    expect(sight.counts(click(500))).toBe(true);
  });
});

describe('the words', () => {
  it.each(behaviours)('$id has its texts, short enough', ({ id, about }) => {
    const plain = (form: string) =>
      text(`${id}_${form}` as TextKey, nameHere)
        .replaceAll('*', '')
        .replace(nameHere, 'Alexandra');
    expect(plain('prompt').length).toBeGreaterThan(20);
    expect(plain('prompt').length).toBeLessThanOrEqual(140);
    expect(plain('named').includes('Alexandra')).toBe(about !== 'nobody');
    expect(plain('named').length).toBeLessThanOrEqual(140);
    expect(plain('prompt')).not.toContain('Alexandra');
    expect(plain('why').length).toBeGreaterThan(40);
    expect(plain('short').length).toBeGreaterThan(3);
    expect(plain('short').length).toBeLessThanOrEqual(60);
  });

  it.each(momentKinds)('%s has its occasion', (kind) => {
    expect(text(`occasion_${kind.replaceAll('-', '_')}` as TextKey)).not.toBe('');
  });
});
