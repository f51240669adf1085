import type { ComponentChildren } from 'preact';

/** Give this to `text()` in place of a name or of the leader's own words: `Emphasis` puts them there, isolated. */
export const nameHere = '\uE000';

/** A text in which *asterisks* mark stressed words and `nameHere` the place of a name. */
export function Emphasis({ text, name }: { text: string; name?: string | undefined }) {
  return (
    <>
      {text.split('*').map((part, index) => {
        const words = withName(part, name);
        return index % 2 === 1 ? <strong key={index}>{words}</strong> : words;
      })}
    </>
  );
}

/** A name may be written in the other direction: <bdi> keeps it from turning the sentence round. */
const withName = (part: string, name: string | undefined): ComponentChildren =>
  part
    .split(nameHere)
    .flatMap((piece, index) => (index === 0 ? [piece] : [<bdi>{name}</bdi>, piece]));
