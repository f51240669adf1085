import { doorBrief, oneStory, twoSentences } from '../letters/equip';
import { invitation, lines, story, type KitItem } from './item';

/** Equip: my leader has what to say. */
export const equip: readonly KitItem[] = [
  {
    id: 'B73-brief',
    behaviour: 'B73',
    title: 'journalUpwardBriefTitle',
    line: 'journalUpwardBriefLine',
    fields: [
      invitation,
      lines('room', 'journalUpwardBriefRoom'),
      lines('matters', 'journalUpwardBriefMatters'),
      lines('good', 'journalUpwardBriefGood'),
      lines('hard', 'journalUpwardBriefHard'),
      { name: 'ask', label: 'journalUpwardBriefAsk' },
    ],
    letter: doorBrief,
    done: 'journalUpwardBriefed',
  },
  {
    id: 'B76',
    behaviour: 'B76',
    title: 'journalUpwardB76Title',
    line: 'journalUpwardB76Line',
    fields: [
      { name: 'occasion', label: 'journalUpwardB76Where' },
      { name: 'first', label: 'journalUpwardB76First', hint: 'journalUpwardB76Hint' },
      { name: 'second', label: 'journalUpwardB76Second' },
      story,
      { name: 'name', label: 'journalUpwardB76Who', from: 'story' },
      { ...lines('deed', 'journalUpwardB76Deed'), from: 'story' },
    ],
    letter: twoSentences,
    done: 'journalUpwardSent',
  },
  {
    id: 'B77',
    behaviour: 'B77',
    title: 'journalUpwardB77Title',
    line: 'journalUpwardB77Line',
    fields: [
      story,
      lines('own', 'journalUpwardB77Own', 'journalUpwardB77OwnHint'),
      {
        name: 'tone',
        label: 'journalUpwardB77Tone',
        kind: 'choice',
        options: [
          { value: 'admire', label: 'journalUpwardB77ToneAdmire' },
          { value: 'fear', label: 'journalUpwardB77ToneFear' },
        ],
      },
      lines('lines', 'journalUpwardB77Lines'),
    ],
    letter: oneStory,
    done: 'journalUpwardSent',
  },
];
