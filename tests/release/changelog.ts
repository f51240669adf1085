/** The newest part of CHANGELOG.md. */
export interface Newest {
  /** undefined for a heading "[Unreleased]" */
  version: string | undefined;
  /** ISO date; undefined as long as it is unreleased */
  date: string | undefined;
  /** the text under each third-level heading: "Added", "Permissions" … */
  sections: Map<string, string>;
}

/** Reads a changelog as keepachangelog.com 1.1.0 describes it. Throws when it has no part, or its heading is no such one. */
export function newestPart(changelog: string): Newest {
  const [, part] = changelog.split(/^## /m);
  if (part === undefined) throw new Error('CHANGELOG.md has no version.');
  const [heading = '', ...lines] = part.split('\n');
  const read = /^\[(Unreleased|\d+\.\d+\.\d+)\](?: - (Unreleased|\d{4}-\d{2}-\d{2}))?\s*$/.exec(
    heading,
  );
  if (!read) throw new Error(`CHANGELOG.md: "${heading}" is no "[1.2.3] - 2026-01-31".`);
  const [, version, date] = read;
  const [, ...sections] = `\n${lines.join('\n')}`.split(/^### /m);
  return {
    version: version === 'Unreleased' ? undefined : version,
    date: date === 'Unreleased' ? undefined : date,
    sections: new Map(
      sections.map((section) => {
        const end = section.indexOf('\n');
        return [section.slice(0, end).trim(), section.slice(end + 1)];
      }),
    ),
  };
}
