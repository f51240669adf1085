import type { Someone } from '../simulators/scene';
import type { GmailMessage } from '../simulators/gmail/scene';
import type { GmailSim } from '../simulators/gmail/sim';
import { SitePage } from './site-page';

/** Gmail in front of the leader. Threads and messages are counted as in the scene, from 0. */
export class GmailPage extends SitePage {
  opensThread = (index: number) => this.act('openThread', index);
  /** Goes to a list of the navigation. */
  opensList = (route: 'inbox' | 'sent') => this.page.locator(`nav a[href="#${route}"]`).click();
  goesBack = () => this.act('back');
  /** In the preview pane, the address of the page stays the list's. */
  selectsPreview = (index: number) => this.act('selectPreview', index);

  /** Starts a mail to somebody. @returns the number of the compose window */
  async writesTo(...people: Someone[]): Promise<number> {
    const compose = await this.act<number>('compose');
    for (const person of people) await this.addsRecipient(compose, person);
    return compose;
  }

  addsRecipient = (compose: number, person: Someone, field: 'to' | 'cc' | 'bcc' = 'to') =>
    this.act('addRecipient', compose, field, person);
  removesRecipient = (compose: number, person: Someone, field: 'to' | 'cc' | 'bcc' = 'to') =>
    this.act('removeRecipient', compose, field, person.address);

  /** Replies to a message of the open thread, the newest if none is named. @returns the compose window */
  replies = (message?: number) =>
    this.act<number>('reply', ...(message === undefined ? [] : [message]));
  boxes = () => this.act<ReturnType<GmailSim['rects']>>('rects');
  sends = (compose: number) => this.act('send', compose);
  minimises = (compose: number) => this.act('minimise', compose);
  closesCompose = (compose: number) => this.act('closeCompose', compose);

  /** A new mail comes into a thread. */
  getsMail = (thread: number, message: GmailMessage) => this.act('newMail', thread, message);

  /** Shortcuts of Gmail that were pressed, oldest first: a key that leaks out of a prompt ends up here. */
  shortcuts = () =>
    this.page.evaluate(() => (window as unknown as { sim: { keys: string[] } }).sim.keys);
}
