/** The seven languages of the store listings, as the stores and browsers name them (BCP 47). */
export const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'ar'] as const;
export type Language = (typeof languages)[number];

/** The folder of `public/_locales` that holds a language's texts. */
export const localeOf = (language: Language): string => language.replace('-', '_');
