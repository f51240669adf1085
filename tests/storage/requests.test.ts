import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { faultOf } from '../../storage/faults';
import { ask, isHeard } from '../../storage/requests';

const body = { nonce: 'n', answer: 'done' } as const;
/** The background, as the browser hands on what becomes of it. */
const answers = (...outcomes: unknown[]) => {
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
  for (const outcome of outcomes) {
    if (outcome instanceof Error) send.mockRejectedValueOnce(outcome);
    else send.mockResolvedValueOnce(outcome as never);
  }
  return send;
};

beforeEach(() => void vi.restoreAllMocks());

describe('a request', () => {
  it.each([
    'Could not establish connection. Receiving end does not exist.',
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    'The message port closed before a response was received.',
  ])('is made once more where the background was stopped: %s', async (words) => {
    const send = answers(new Error(words), { answer: 'done' });
    expect(await ask('prompt-answer', body)).toEqual({ answer: 'done' });
    expect(send.mock.calls[1]).toEqual(send.mock.calls[0]);
  });

  it('is not made again for any other reason', async () => {
    const send = answers(new Error('Extension context invalidated.'));
    expect(await ask('prompt-answer', body).catch(faultOf)).toBe('updated');
    expect(send).toHaveBeenCalledTimes(1);

    answers({ refused: 'No.', fault: 'full' });
    expect(await ask('prompt-answer', body).catch(faultOf)).toBe('full');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('that meets nobody twice rejects', async () => {
    const gone = new Error('Could not establish connection. Receiving end does not exist.');
    answers(gone, gone);
    await expect(ask('prompt-answer', body)).rejects.toBe(gone);
  });
});

describe('a tab', () => {
  it('hears us when our script is in it, and not when it is from before the installation', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage');
    send.mockResolvedValueOnce(undefined);
    expect(await isHeard(1)).toBe(true);
    expect(send.mock.calls[0]?.[1], 'an order that no prompt obeys').toEqual({
      order: 'close',
      nonce: '',
    });
    send.mockRejectedValueOnce(new Error('Receiving end does not exist.'));
    expect(await isHeard(1)).toBe(false);
  });
});
