import type { ComponentChildren } from 'preact';
import type { Playbook } from '../../../domain/playbook';
import { playbookName, writtenPlaybook } from '../../../storage/playbook-file';
import { text } from '../../../storage/texts';
import { worded } from '../../worded';
import { offerFile } from '../../offer-file';

/** A playbook that is being looked at: one that is offered, by its id, or one from a file. */
export interface Looked {
  where: string;
  playbook: Playbook;
}

interface Props {
  playbook: Playbook;
  /** something to know about it, in a few words */
  tag?: string;
  isLookedAt?: boolean;
  onLook?: (on: boolean) => void;
  /** what else can be done with it */
  children?: ComponentChildren;
}

/** What a playbook says of itself; it can be looked at and saved as a file, to be read and changed. */
export function PlaybookRow({ playbook, tag, isLookedAt = false, onLook, children }: Props) {
  const { title, description, author } = playbook;
  return (
    <>
      <p class="playbook-title">
        <bdi>{title}</bdi>
        {author !== undefined && <span class="note"> · {worded('optionsPlaybookBy', author)}</span>}
        {tag !== undefined && (
          <>
            {' '}
            <span class="tag">{tag}</span>
          </>
        )}
      </p>
      {description !== '' && <p dir="auto">{description}</p>}
      <div class="actions">
        {onLook && (
          <button
            type="button"
            class="button"
            aria-expanded={isLookedAt}
            aria-label={text('optionsPlaybookLookAt', title)}
            onClick={() => onLook(!isLookedAt)}
          >
            {text('optionsPlaybookLook')}
          </button>
        )}
        {children}
        <button
          type="button"
          class="button quiet"
          aria-label={text('optionsPlaybookSaveWhat', title)}
          onClick={() => offerFile(fileOf(playbook), playbookName(playbook))}
        >
          {text('optionsPlaybookSave')}
        </button>
      </div>
    </>
  );
}

export const fileOf = (playbook: Playbook): Blob =>
  new Blob([writtenPlaybook(playbook)], { type: 'application/json' });
