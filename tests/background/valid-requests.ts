import type { Request } from '../../storage/requests';
import { thread } from './place';

/** A well-formed id of a suggestion that nobody was shown. */
export const staleNonce = '01900000-0000-7000-8000-000000000000';

/** One valid request of every name. */
export const valid: { [N in Request['request']]: Extract<Request, { request: N }> } = {
  watching: { request: 'watching', site: 'gmail' },
  facts: { request: 'facts', site: 'gmail', me: 'me@corp.example', facts: [thread('t1')] },
  'prompt-gone': { request: 'prompt-gone', nonce: staleNonce, why: 'gone' },
  layout: { request: 'layout', site: 'gmail', trouble: { surface: 'thread', skeleton: 'div' } },
  card: { request: 'card', nonce: staleNonce },
  'prompt-answer': { request: 'prompt-answer', nonce: staleNonce, answer: 'done' },
  'prompt-undo': { request: 'prompt-undo', nonce: staleNonce },
  'prompt-refuse': { request: 'prompt-refuse', nonce: staleNonce, what: 'today' },
  'prompt-close': { request: 'prompt-close', nonce: staleNonce },
};

/** The requests that a content script may make; all others are the prompt's. */
export const fromPages = ['watching', 'facts', 'prompt-gone', 'layout'];
