// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TakeAway, type TakenAs } from '../../components/take-away';
import type { CalendarEvent } from '../../domain/links';
import { clock } from '../storage/suggestions';
import { button, open } from './screen';
import { stubTexts } from './texts-stub';

const event: CalendarEvent = { title: 'A visit', details: '', guests: [], day: '2026-11-26' };
const links = () => [...document.querySelectorAll('a')].map(({ textContent }) => textContent);
const buttons = () => [...document.querySelectorAll('button')].map((one) => one.textContent);

describe('a text to take away', () => {
  const said: unknown[] = [];
  const taken: TakenAs[] = [];
  let leave = () => {};
  const show = (props: Partial<Parameters<typeof TakeAway>[0]> = {}) => {
    leave = open(
      <TakeAway
        clock={() => clock}
        text="Hello Henrik"
        say={({ words }) => said.push(words)}
        onTaken={(how) => taken.push(how)}
        {...props}
      />,
    );
  };
  beforeEach(() => {
    document.body.replaceChildren();
    stubTexts();
    said.length = taken.length = 0;
  });
  afterEach(() => {
    vi.restoreAllMocks();
    leave();
  });

  it('is copied, and says so', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    show();
    button('Copy text').click();
    await vi.waitFor(() => expect(said).toEqual(['Copied.']));
    expect(write).toHaveBeenCalledWith('Hello Henrik');
    expect(taken).toEqual(['copied']);
  });

  it('is selected where copying is refused', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Not allowed.'));
    show();
    button('Copy text').click();
    await vi.waitFor(() => expect(said).toEqual([expect.stringContaining('is selected')]));
    expect(getSelection()!.toString()).toBe('Hello Henrik');
    expect(taken).toEqual([]);
  });

  it('opens as a draft and an event that the leader sends', () => {
    show({ mail: { to: ['henrik.lund@corp.example'], subject: 'A visit' }, event });
    expect(links()).toEqual(['Gmail draft', 'Calendar']);
    expect(buttons()).toEqual(['Copy text', '.ics file']);
    expect(document.body.textContent).toContain('Nothing is sent until you send it.');
    for (const link of document.querySelectorAll('a')) {
      expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
    }
  });

  it('has no calendar file without a day, and no draft when it is too long for an address', () => {
    show({
      mail: { to: [], subject: '' },
      event: { ...event, day: undefined },
      text: 'ä'.repeat(2000),
    });
    expect(links()).toEqual(['Calendar']);
    expect(buttons()).toEqual(['Copy text']);
    expect(document.body.textContent).toContain('Too long for a draft link.');
  });
});
