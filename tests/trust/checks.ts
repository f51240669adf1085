/** One promise of trust and the figure it must reach; `docs/threat-model.md` says from whom each protects. */
export interface Check {
  /** what is counted */
  what: string;
  /** the figure aimed at */
  aim: string;
  /** long ones run in `npm run test:soak` only */
  soak?: true;
}

/**
 * All checks by number: S security and privacy, R reliability, Y merging and sealing, A accessibility, D what the
 * stores ask. A row without a proof makes `npm run test:trust` fail. A part of a check follows its number: 'S1 Firefox'.
 */
export const checks = {
  S1: { what: 'words of the prompt or of the log that a page in Chromium can read', aim: '0' },
  'S1 Firefox': {
    what: 'words of the prompt or of the log that a page in Firefox can read',
    aim: '0',
  },
  S2: { what: "answers that a page's synthetic input gives", aim: '0' },
  'S2 handlers': {
    what: 'handlers on a page or in the prompt that act on untrusted input',
    aim: '0',
  },
  S3: {
    what: 'ways to trick a real click that are accepted in Chromium',
    aim: '0 of 9; what is logged as done or promised can be undone',
  },
  'S3 Firefox': {
    what: 'ways to trick a real click that are refused in Firefox',
    aim: '6 of 8 or more',
  },
  S4: { what: 'points of the page that we cover when nothing of ours is shown', aim: '0 of 400' },
  S5: {
    what: 'hostile names that run, spill over or change on their way through',
    aim: '0, byte-equal in and out',
  },
  'S5 files': {
    what: 'hostile words that a file, a draft or a source would run or change',
    aim: '0, byte-equal in and out',
  },
  S6: {
    what: 'our longest task on pages of 1,000, 10,000 and 100,000 nodes with 1,000 changes a second',
    aim: '50 ms',
  },
  S7: {
    what: 'forged messages of 10,000 that are accepted, and bytes of the log they get',
    aim: '0 and 0',
  },
  S8: { what: 'answers that a second extension gets', aim: '0' },
  S9: {
    what: 'what a page without a prompt can tell us by',
    aim: '1 accessible file with a changing address, 0 differences in the page',
  },
  S10: { what: 'requests over the network in the whole of the stories', aim: '0' },
  'S10 words': {
    what: 'words of a mail, a subject or an event title that are in any storage afterwards',
    aim: '0',
  },
  S11: {
    what: 'hostile files that are taken in, or change anything',
    aim: '0, within 1 s and 80 MB each (64 MB is the most that is read of a file)',
  },
  S12: {
    what: 'dependencies at run time: known, licensed, locked',
    aim: 'all named with their reason; 0 without a licence that allows it',
  },
  R1: {
    what: 'acknowledged writes lost or torn in 50 kills',
    aim: '0, and 50 of 50 open again',
    soak: true,
  },
  R2: { what: 'writes that are not strict, or said before they are done', aim: '0' },
  R3: { what: 'mutations that await anything else inside', aim: '0' },
  R4: { what: 'events lost silently when the disk is full', aim: '0, and a sentence within 1 s' },
  R5: {
    what: 'older databases that do not come up, and open pages that hold an upgrade up',
    aim: '0, and 0 for longer than 1 s',
  },
  'R5 kills': { what: 'upgrades that a kill leaves half done', aim: '0', soak: true },
  R7: {
    what: 'damaged or deleted databases that leave the leader stuck',
    aim: '0, and restored in 3 clicks or fewer',
  },
  R8: { what: 'data kept from private windows', aim: '0' },
  R9: { what: "flows that do not survive the background's death", aim: '0, and 0 double events' },
  R10: { what: 'reminders lost or doubled when alarms are lost and the clock moves on', aim: '0' },
  R11: {
    what: 'things that an update leaves behind in an open page',
    aim: '0 errors, 0 timers after 1 s',
  },
  R12: { what: 'events lost or doubled by five tabs on the same thread', aim: '0' },
  R13: { what: 'streaks broken and events re-dated by clock, zone and calendar alone', aim: '0' },
  R14: { what: 'rows lost between export and restore', aim: '0, byte-equal when exported again' },
  Y1: { what: 'histories of 10,000 that two devices end with differently after merging', aim: '0' },
  Y2: {
    what: 'sealed files opened with a wrong key or after a change',
    aim: '0, and opened within 1 s with the right one',
  },
  A1: {
    what: 'axe violations on every screen in every mode, and what axe leaves undecided',
    aim: '0 and 0',
  },
  'A1 tree': {
    what: 'parts of the prompt without a role or a name for a screen reader',
    aim: '0',
  },
  A2: { what: 'statuses announced twice, late or as alerts', aim: '0' },
  A3: {
    what: 'letters lost and focus moved by twenty prompts while typing',
    aim: '0 of 500 and 0',
  },
  A4: { what: 'keys of ours that reach the page', aim: '0' },
  'A4 screens': {
    what: 'steps that need a mouse, and stops of the keyboard that cannot be seen',
    aim: '0 and 0',
  },
  A5: { what: 'suggestions lost by time or when they leave the page', aim: '0' },
  A6: { what: 'targets below 32 px', aim: '0' },
  'A6 cover': {
    what: 'pixels over what is in use on a page, and stops of the keyboard that are hidden',
    aim: '0 and 0',
  },
  A7: { what: 'clipped texts, sideways scrolling and animations in any mode', aim: '0' },
  D1: {
    what: 'permissions, hosts and files that the build has and its documents do not',
    aim: '0',
  },
  D3: { what: 'looks at a page before Start is pressed', aim: '0' },
  'D3 words': {
    what: 'words by which it is said before Start what is read, kept and never done',
    aim: '120 or fewer in every language, on one screen',
  },
  D2: { what: 'remote or evaluated code in the bundles', aim: '0' },
} satisfies Record<string, Check>;

export type CheckId = keyof typeof checks;
