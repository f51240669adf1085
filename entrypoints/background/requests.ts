import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { answerSuggestion, undoAnswer } from '../../storage/answers';
import { closeUnanswered, decisionById } from '../../storage/decisions';
import { order, type Refused, type RequestName, type Requests } from '../../storage/requests';
import { requestShape } from '../../storage/request-shapes';
import { faultOf } from '../../storage/faults';
import { noteFault } from '../../storage/noted-fault';
import { noteSite, siteStates } from '../../storage/settings';
import { cardFor } from './card';
import { clock } from './clock';
import { notice } from './notice';
import { siteUrls, watching } from './pages';
import { refuse } from './refuse';
import { remind } from './reminders';
import { warn } from './warning';

type Sender = Runtime.MessageSender & { tab: { id: number } };
type Answering = {
  [N in RequestName]: {
    /** who may ask: a page's content script, or the prompt in its frame */
    from: 'page' | 'prompt';
    answer(
      body: Requests[N]['ask'],
      sender: Sender,
    ): Promise<Requests[N]['answer']> | Requests[N]['answer'];
  };
};

/** The allow-list: what is not here is not answered. No answer to a page holds people or log. */
const answering: Answering = {
  watching: { from: 'page', answer: ({ site }) => watching(site) },
  facts: { from: 'page', answer: (body, sender) => notice(body, sender.tab.id, clock()) },
  'prompt-gone': {
    from: 'page',
    answer: async ({ nonce, why }, sender) => {
      await ownPrompt(nonce, sender);
      if (why === 'gone') return;
      await closeUnanswered(nonce, why === 'called-off' ? 'withdrawn' : 'unseen');
    },
  },
  layout: {
    from: 'page',
    answer: async ({ site, trouble }) => {
      const { now } = clock();
      const before = (await siteStates())[site];
      await noteSite(site, { ...before, trouble: trouble && { at: now, ...trouble } });
    },
  },
  card: {
    from: 'prompt',
    answer: async ({ nonce }, sender) => cardFor(await ownPrompt(nonce, sender)),
  },
  'prompt-answer': {
    from: 'prompt',
    answer: async ({ nonce, answer }, sender) => {
      await ownPrompt(nonce, sender);
      const answered = await answerSuggestion(nonce, answer, clock());
      // It can be written again, whatever was in the way before.
      await noteFault(undefined);
      await remind();
      return answered;
    },
  },
  'prompt-undo': {
    from: 'prompt',
    answer: async ({ nonce }, sender) => {
      await ownPrompt(nonce, sender);
      await undoAnswer(nonce, clock());
      await remind();
    },
  },
  'prompt-refuse': {
    from: 'prompt',
    answer: async ({ nonce, what }, sender) =>
      refuse(await ownPrompt(nonce, sender), what, clock()),
  },
  'prompt-close': {
    from: 'prompt',
    answer: ({ nonce }, sender) => order(sender.tab.id, { order: 'close', nonce }),
  },
};

/**
 * The listener: a refusal is an answer, too, as browsers hand on a rejection in different ways.
 */
export const reply = (message: unknown, from: Runtime.MessageSender): Promise<unknown> =>
  answerRequest(message, from).catch(async (error: unknown): Promise<Refused> => {
    const fault = faultOf(error);
    if (fault === 'unknown') return { refused: String(error) };
    await noteFault(fault);
    await warn();
    return { refused: String(error), fault };
  });

/** The one door for messages. Rejects with a sentence what is unknown, of the wrong shape or from the wrong place. */
export async function answerRequest(
  message: unknown,
  from: Runtime.MessageSender,
): Promise<unknown> {
  const parsed = v.safeParse(requestShape, message);
  if (!parsed.success) throw new Error('Walk the Talk does not know this request or its shape.');
  const { request, ...body } = parsed.output;
  const answerer = answering[request];
  if (!isFrom(answerer.from, from, body)) {
    throw new Error(`Walk the Talk does not take "${request}" from there.`);
  }
  return answerer.answer(body as never, from);
}

function isFrom(
  place: 'page' | 'prompt',
  sender: Runtime.MessageSender,
  body: object,
): sender is Sender {
  if (sender.id !== browser.runtime.id || sender.tab?.id === undefined) return false;
  const url = sender.url ?? '';
  if (place === 'prompt') return (sender.frameId ?? 0) !== 0 && isPromptUrl(url);
  const sites = Object.entries(siteUrls).filter(([, start]) => url.startsWith(start));
  return sender.frameId === 0 && sites.some(([site]) => !('site' in body) || body.site === site);
}

/** The prompt's address; its host is a changing one in Chromium (`use_dynamic_url`). */
function isPromptUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname } = new URL(text);
  return protocol === new URL(browser.runtime.getURL('')).protocol && pathname === '/prompt.html';
}

/** The decision behind a prompt, if this tab shows it. */
async function ownPrompt(nonce: string, sender: Sender) {
  const decided = await decisionById(nonce);
  if (!decided || decided.tab !== sender.tab.id) {
    throw new Error('Walk the Talk does not know this suggestion in this tab any more.');
  }
  return decided;
}
