// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { addressesOf, addressOf, climb, fieldInUse, isShown, ownAddress } from '../../sites/dom';
import { showPage, stubLayout } from './page';

beforeEach(stubLayout);
const first = (markup: string) => showPage(markup).body.firstElementChild!;

describe('an address', () => {
  it.each<[string, string | undefined]>([
    ['<i email="Ana@Corp.Example">', 'ana@corp.example'],
    ['<i data-email=" ana@corp.example ">', 'ana@corp.example'],
    ['<i data-hovercard-id="ana@corp.example">', 'ana@corp.example'],
    ['<i data-id="ana@corp.example">', 'ana@corp.example'],
    ['<i email="..." data-hovercard-id="ana@corp.example">', 'ana@corp.example'],
    ['<i email="...">', undefined],
    ['<i email="Ana Silva <ana@corp.example>">', undefined],
    ['<i email="ana@corp.example, bo@corp.example">', undefined],
    ['<i data-id="spaces/AAA">', undefined],
    ['<i aria-label="ana@corp.example" title="ana@corp.example">ana@corp.example</i>', undefined],
  ])('in %s is %s', (markup, address) => {
    expect(addressOf(first(markup))).toBe(address);
  });

  it('is one, however many elements bear it', () => {
    const page = showPage(
      '<i email="ana@corp.example"></i><i email="ANA@corp.example"></i><i></i><i email="bo@corp.example"></i>',
    );
    expect(addressesOf(page.body.children)).toEqual(['ana@corp.example', 'bo@corp.example']);
  });
});

describe('what is there for the eye', () => {
  it.each<[string, boolean]>([
    ['<p>here</p>', true],
    ['<p hidden>here</p>', false],
    ['<p style="display: none">here</p>', false],
    ['<p style="height: 0">here</p>', false],
  ])('%s: %s', (markup, shown) => {
    expect(isShown(first(markup))).toBe(shown);
  });
});

it('a ladder gives the first rung that finds anything', () => {
  const page = showPage('<i class="b"></i><i class="c"></i>');
  const rungs = ['.a', '.b', '.c'].map((css) => ({ css, seen: '2026-11' }));
  expect(climb(page, rungs)).toEqual([page.querySelector('.b')]);
  expect(climb(page, rungs.slice(0, 1))).toEqual([]);
});

it('the field in use is the one with the focus, and nothing else is one', () => {
  const page = showPage('<input id="a"><div contenteditable tabindex="0"></div><button></button>');
  expect(fieldInUse(page)).toBeUndefined();
  for (const css of ['input', '[contenteditable]']) {
    const field = page.querySelector<HTMLElement>(css)!;
    field.focus();
    expect(fieldInUse(page)).toBe(field);
  }
  page.querySelector('button')!.focus();
  expect(fieldInUse(page)).toBeUndefined();
});

describe("the leader's own address", () => {
  const banner = (label: string) => `<div role="banner"><a aria-label="${label}"></a></div>`;
  it.each<[string, string, string | undefined]>([
    [
      'is in the account button',
      banner('Google Account: Me Myself  (Me@corp.example)'),
      'me@corp.example',
    ],
    ['in any language', banner('Google アカウント: Me (me@corp.example)'), 'me@corp.example'],
    [
      'also in the header of Calendar',
      '<header><a aria-label="Me (me@corp.example)"></a></header>',
      'me@corp.example',
    ],
    ['is not just any label', '<a aria-label="Ana (ana@corp.example)"></a>', undefined],
    [
      'is never in the title, where a subject stands',
      '<title>Corp Mail - Ask - ana@corp.example - about it</title>',
      undefined,
    ],
    [
      'not even where it seems to be its own part',
      '<title>Inbox (1) - me@corp.example - Gmail</title>',
      undefined,
    ],
    [
      'whatever the title says, it is in the button',
      `<title>x - ana@corp.example - Gmail</title>${banner('(me@corp.example)')}`,
      'me@corp.example',
    ],
    ['is unknown otherwise', '<title>Gmail</title>', undefined],
    ['is never something that only looks like one', banner('(me@corp)'), undefined],
  ])('%s', (_, markup, address) => {
    expect(ownAddress(showPage(markup))).toBe(address);
  });
});
