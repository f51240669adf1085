// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { skeletonOf } from '../../sites/skeleton';

const built = (markup: string) =>
  new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild!;

it('says tags, roles, hand-given ids and the names of attributes', () => {
  const popover = built(
    `<div role="dialog" aria-labelledby="rAECCd" class="K9x"><div id="xDetDlg" data-eventid="abc">
       <div role="treeitem" data-email="ana@corp.example" aria-label="Ana Silva">Ana Silva</div>
     </div></div>`,
  );
  expect(skeletonOf(popover).split('\n')).toEqual([
    'div role=dialog [aria-labelledby]',
    '  div#xDetDlg [data-eventid]',
    '    div role=treeitem [data-email aria-label]',
  ]);
});

it('leaves out ids and roles that are no plain words', () => {
  expect(skeletonOf(built('<div id=":6w" role="x ana@corp.example"></div>'))).toBe('div');
  expect(skeletonOf(built('<div id="xTiIn" role="button"></div>'))).toBe('div#xTiIn role=button');
});

it('lets no address, name or text out, wherever it stands', () => {
  const secrets = [
    'Ana Silva',
    'ana@corp.example',
    'Budget of 2027',
    '20 Nov 2026, 13:19',
    'Ärger',
  ];
  const places = [
    'title',
    'name',
    'email',
    'aria-label',
    'data-email',
    'value',
    'class',
    'style',
    'href',
    'id',
    'role',
  ];
  const anyPart = fc.record({
    tag: fc.constantFrom('div', 'span', 'button', 'input', 'a'),
    place: fc.constantFrom(...places),
    secret: fc.constantFrom(...secrets),
    deeper: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyPart, { minLength: 1, maxLength: 40 }), (parts) => {
      const root = document.createElement('div');
      let parent: Element = root;
      for (const { tag, place, secret, deeper } of parts) {
        const element = document.createElement(tag);
        element.setAttribute(place, secret);
        element.setAttribute(secret.replace(/[^a-z@.]/gi, ''), '');
        element.append(secret);
        parent.append(element);
        if (deeper) parent = element;
      }
      const said = skeletonOf(root).replaceAll(/\[[^\]]*\]/g, (names) => names.toLowerCase());
      for (const secret of [...secrets, 'Silva', 'corp.example', '2027', '13:19']) {
        expect(said).not.toContain(secret);
      }
      expect(said).toContain(parts[0]!.tag);
    }),
  );
});

it('stays short, however large or deep the page is', () => {
  const root = document.createElement('div');
  let parent: Element = root;
  for (let n = 0; n < 20_000; n += 1) {
    const child = document.createElement('div');
    parent.append(child);
    if (n < 3000) parent = child;
  }
  expect(skeletonOf(root).length).toBeLessThanOrEqual(6000);
});
