// The scene that the document carries, and the words of its language.

export const scene = JSON.parse(document.getElementById('scene').textContent);
export const variants = scene.variants ?? {};
export const me = scene.me;

/** A label of the scene's language with its {placeholders} filled in. */
export function say(key, values = {}) {
  return scene.words[key].replace(/\{(\w+)\}/g, (_, name) => digits(values[name] ?? ''));
}

/** Digits as the variant wants them; letters are left alone. */
export function digits(text) {
  if (!(variants.countInArabicDigits && scene.lang === 'ar')) return String(text);
  return String(text).replace(/\d/g, (d) => '٠١٢٣٤٥٦٧٨٩'[d]);
}
