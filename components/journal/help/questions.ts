import { lateDays } from '../../../domain/week';
import { text, type TextKey } from '../../../storage/texts';
import { daysInWords } from '../../when';

/** A place of the product: its name stands as a link. */
export interface Door {
  page: 'options' | 'journal';
  /** in its address after `#` */
  section: string;
  title: TextKey;
}

/** What a leader really asks. */
export interface Question {
  /** also the address: `journal.html#help/nothing` */
  id: string;
  asks: TextKey;
  answer: () => string;
  doors: readonly Door[];
}

const options = (section: string, title: TextKey): Door => ({ page: 'options', section, title });
const journal = (section: string, title: TextKey): Door => ({ page: 'journal', section, title });

const prompts = options('prompts', 'optionsPromptsTitle');
const data = options('data', 'optionsDataTitle');

/** Buttons are named as they are written, so an answer takes their own texts. */
export const questions: readonly Question[] = [
  {
    id: 'nothing',
    asks: 'helpNothing',
    answer: () => text('helpNothingAnswer', text('journalWhyTitle')),
    doors: [
      journal('why', 'journalWhyTitle'),
      options('people', 'optionsPeopleTitle'),
      prompts,
      options('sites', 'optionsSitesTitle'),
    ],
  },
  {
    id: 'person',
    asks: 'helpPerson',
    answer: () => text('helpPersonAnswer'),
    doors: [options('people', 'optionsPeopleTitle'), options('me', 'optionsMeTitle')],
  },
  {
    id: 'moment',
    asks: 'helpMoment',
    answer: () => text('helpMomentAnswer', text('promptNotNow'), text('promptMore')),
    doors: [prompts, options('silenced', 'optionsSilencedTitle')],
  },
  {
    id: 'screen',
    asks: 'helpScreen',
    answer: () => text('helpScreenAnswer', text('popupPresenting')),
    doors: [prompts, options('promises', 'optionsPromisesTitle')],
  },
  {
    id: 'late',
    asks: 'helpLate',
    answer: () => text('helpLateAnswer', text('popupLog'), daysInWords(lateDays)),
    doors: [journal('log', 'journalLogTitle')],
  },
  {
    id: 'prints',
    asks: 'helpPrints',
    answer: () => text('helpPrintsAnswer'),
    doors: [journal('week', 'journalWeekTitle')],
  },
  {
    id: 'pause',
    asks: 'helpPause',
    answer: () => text('helpPauseAnswer', text('popupPause'), text('popupAway')),
    doors: [options('sites', 'optionsSitesTitle')],
  },
  {
    id: 'device',
    asks: 'helpDevice',
    answer: () => text('helpDeviceAnswer'),
    doors: [data],
  },
  {
    id: 'company',
    asks: 'helpCompany',
    answer: () => text('helpCompanyAnswer'),
    doors: [journal('how', 'journalHowTitle')],
  },
  {
    id: 'data',
    asks: 'helpData',
    answer: () => text('helpDataAnswer', text('optionsDownload'), text('optionsErase')),
    doors: [data],
  },
  {
    id: 'ask',
    asks: 'helpAsk',
    answer: () => text('helpAskAnswer'),
    doors: [options('diagnostics', 'optionsDiagnosticsTitle')],
  },
];

/** "Options: People" */
export const doorInWords = ({ page, title }: Door): string =>
  text('howSetting', text(page === 'options' ? 'optionsTitle' : 'journalTitle'), text(title));

export const doorAddress = ({ page, section }: Door): string =>
  page === 'journal' ? `#${section}` : `options.html#${section}`;
