import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../public/_locales/en/messages.json';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** Texts as a browser in English gives them; an unknown key gives ''. */
export function stubTexts(): void {
  const known = new Map<string, Message>(Object.entries(messages));
  fakeBrowser.i18n.getMessage = ((key: string, values: string | string[] = []) => {
    const { message = '', placeholders = {} } = known.get(key) ?? {};
    const given = [values].flat();
    return message
      .replace(/\$([a-z_]\w*)\$/gi, (whole, name: string) => {
        return placeholders[name.toLowerCase()]?.content ?? whole;
      })
      .replace(/\$(\d)/g, (_, place: string) => given[Number(place) - 1] ?? '');
  }) as typeof fakeBrowser.i18n.getMessage;
  fakeBrowser.i18n.getUILanguage = () => 'en-GB';
}
