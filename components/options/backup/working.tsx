interface Props {
  /** what is being done */
  words: string;
  /** how much of it, 0..1, where that is known */
  done?: number;
}

/** Long work, and how far it is. */
export const Working = ({ words, done }: Props) =>
  done === undefined ? (
    <p class="working note">{words}</p>
  ) : (
    <label class="working note">
      {words}
      <progress max={1} value={done} />
    </label>
  );
