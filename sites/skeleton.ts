/** The longest skeleton that is offered for copying, in characters. */
const longest = 6000;

/**
 * What a surface is built of, without a single address, name or text: tags, roles, hand-given ids
 * and the names of attributes. For a report when a layout is not recognised.
 */
export function skeletonOf(root: Element): string {
  const lines: string[] = [];
  let length = 0;
  const walk = (element: Element, depth: number): void => {
    if (length > longest) return;
    const line = `${'  '.repeat(Math.min(depth, 12))}${element.localName}${described(element)}`;
    lines.push(line);
    length += line.length + 1;
    for (const child of element.children) walk(child, depth + 1);
  };
  walk(root, 0);
  return lines.join('\n').slice(0, longest);
}

function described(element: Element): string {
  const role = element.getAttribute('role') ?? '';
  const named = /^[a-zA-Z][\w-]{0,30}$/.test(element.id) ? `#${element.id}` : '';
  const names = element
    .getAttributeNames()
    .filter(
      (name) => !['id', 'role', 'class', 'style'].includes(name) && /^[\w:-]{1,40}$/.test(name),
    );
  return `${named}${/^[a-z]+$/.test(role) ? ` role=${role}` : ''}${names.length > 0 ? ` [${names.join(' ')}]` : ''}`;
}
