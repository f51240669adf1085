import { browser } from 'wxt/browser';
import type { Facts, SiteName } from '../domain/facts';
import type { MomentKind } from '../domain/moments';
import type { Sought } from '../domain/matching';
import type { Answer, Answered } from './answers';
import { FaultError, type Fault } from './faults';

/** Everything the prompt's frame may know: no log, no streak, no notes; a name only when switched on. */
export interface Card {
  kind: MomentKind;
  behaviour: string;
  /** the person's name, absent in discreet mode */
  name?: string;
  /** local date of the event, where known */
  day?: string;
  site: SiteName;
  /** the words of a behaviour that is not ours */
  wording?: { prompt: string; short: string; why: string };
}

/** What a page needs to know to read: may it, and which words tell titles and subjects. */
export interface Watching {
  on: boolean;
  words: readonly Sought[];
}

export type Refusal = 'person' | 'thread' | 'behaviour' | 'today';

/** Every request another context may make of the background, with its answer. Nothing else is heard. */
export interface Requests {
  /** from a page: may this site be read? */
  watching: { ask: { site: SiteName }; answer: Watching };
  /** from a page: what changed on it */
  facts: {
    ask: {
      site: SiteName;
      /** address of the page's account, as its button says it */
      me?: string;
      facts: Facts[];
      /** the prompt that this page shows now, and the surface it belongs to */
      showing?: { nonce: string; surface: string };
    };
    answer: { show?: { nonce: string; surface: string }; close?: boolean };
  };
  /** from a page: a prompt went without an answer; the last three were never seen */
  'prompt-gone': {
    ask: { nonce: string; why: 'gone' | 'called-off' | 'no-room' | 'no-frame' | 'too-late' };
    answer: void;
  };
  /** from a page: the self-check's finding, or that all is well again */
  layout: {
    ask: { site: SiteName; trouble?: { surface: string; skeleton: string } };
    answer: void;
  };
  /** from the prompt: what to show */
  card: { ask: { nonce: string }; answer: Card | undefined };
  'prompt-answer': { ask: { nonce: string; answer: Answer }; answer: Answered | undefined };
  'prompt-undo': { ask: { nonce: string }; answer: void };
  /** from the prompt's menu: not for this person, thread, suggestion, or not today */
  'prompt-refuse': { ask: { nonce: string; what: Refusal }; answer: void };
  /** from the prompt: it is finished with */
  'prompt-close': { ask: { nonce: string }; answer: void };
}
export type RequestName = keyof Requests;
export type Request = { [N in RequestName]: { request: N } & Requests[N]['ask'] }[RequestName];

/** What the background may tell a page. */
export type Order =
  /** `hush`: screens may be shared from now on, so a prompt that stands goes */
  | ({ order: 'watch'; site: SiteName; hush?: boolean } & Watching)
  | { order: 'close'; nonce: string }
  | { order: 'focus' };

/** The background's answer to a request that it does not take. */
export interface Refused {
  refused: string;
  /** what kept the background from reading or writing, where it is known */
  fault?: Fault;
}

/**
 * Asks the background; once more where it was stopped before it answered, which the browser may do at any moment. So every
 * request may come twice: what the first one has done, the second finds done.
 * Rejects with a full sentence when the request is refused.
 */
export async function ask<N extends RequestName>(
  request: N,
  body: Requests[N]['ask'],
): Promise<Requests[N]['answer']> {
  const send = (): Promise<Requests[N]['answer'] | Refused> =>
    browser.runtime.sendMessage({ request, ...body });
  const reply = await send().catch((error: unknown) => {
    if (wasStopped(error)) return send();
    throw error;
  });
  if (isRefused(reply)) {
    throw reply.fault ? new FaultError(reply.fault, reply.refused) : new Error(reply.refused);
  }
  return reply;
}

/** By the words of the browser: it was stopped while it started, or while it worked. */
const wasStopped = (error: unknown): boolean =>
  error instanceof Error &&
  /receiving end does not exist|message (port|channel) closed/i.test(error.message);

const isRefused = (reply: unknown): reply is Refused =>
  typeof reply === 'object' && reply !== null && 'refused' in reply;

/** Gives a page an order; a tab without our script is no error. */
export async function order(tab: number, what: Order): Promise<void> {
  await browser.tabs.sendMessage(tab, what, { frameId: 0 }).catch(() => undefined);
}

/** Does a tab have our script in it? One from before the installation has not. The order is about no prompt: nobody obeys. */
export const isHeard = (tab: number): Promise<boolean> =>
  browser.tabs.sendMessage(tab, { order: 'close', nonce: '' } satisfies Order, { frameId: 0 }).then(
    () => true,
    () => false,
  );
