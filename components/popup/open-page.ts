export type Page = 'journal' | 'options' | 'welcome';

/** Opens a page of the extension. @param place in the page, as in its address after `#` */
export type OpenPage = (page: Page, place?: string) => void | Promise<void>;
