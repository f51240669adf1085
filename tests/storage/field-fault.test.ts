import * as v from 'valibot';
import { beforeEach, expect, it } from 'vitest';
import { fieldWrong, placeOf } from '../../storage/field-fault';
import { freshProfile } from './platform';

beforeEach(freshProfile);

const shape = v.object({ heard: v.array(v.object({ text: v.string() })) });
const faultIn = (found: unknown) => v.safeParse(shape, found).issues![0];

it('places in lists are counted from 1, in whatever file', () => {
  expect(placeOf(faultIn({ heard: [{ text: 1 }] }))).toBe('heard.1.text');
  expect(placeOf(faultIn({ heard: [{ text: 'a' }, { text: 2 }] }))).toBe('heard.2.text');
  expect(fieldWrong(faultIn({ heard: [{}] }))).toBe('The field “heard.1.text” is missing.');
});

it('what is wrong as a whole has no place', () => {
  expect(placeOf(faultIn('heard'))).toBe('');
  expect(placeOf(faultIn({})), 'control').toBe('heard');
});
