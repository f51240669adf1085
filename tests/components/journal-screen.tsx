import { render } from 'preact';
import { expect, vi } from 'vitest';
import { Journal } from '../../components/journal/journal';
import type { LogEvent } from '../../domain/log';
import { eventsBetween } from '../../storage/log';
import { clock } from '../storage/suggestions';
import { button, write } from './screen';

/** The whole journal in front of the leader, at one place. */
export async function openJournal(place: string): Promise<void> {
  location.hash = place;
  document.body.replaceChildren(Object.assign(document.createElement('div'), { id: 'app' }));
  render(<Journal clock={() => clock} />, root());
  await vi.waitFor(() => expect(root().querySelector('main section > *:not(h2)')).not.toBeNull());
}

export const leaveJournal = (): void => render(null, root());

export const root = (): HTMLElement => document.getElementById('app')!;
export const said = (): string => root().textContent ?? '';
/** What the journal says of what was just done. */
export const status = (): string => root().querySelector('main > .said')?.textContent ?? '';

/** What was typed or chosen reaches the screen at its next drawing. */
export const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));

export async function type(into: HTMLInputElement, value: string): Promise<void> {
  write(into, value);
  await drawn();
}

export async function press(name: string, outcome: string): Promise<void> {
  button(name).click();
  await vi.waitFor(() => expect(status()).toContain(outcome));
}

export const undo = (): Promise<void> => press('Undo', 'Undone');

export const acts = async () =>
  (await eventsBetween('2026-01-01', '2026-12-31')).filter(
    (event): event is Extract<LogEvent, { kind: 'act' }> => event.kind === 'act',
  );
