/**
 * The language of the web apps: Danish, unless the person chose English on this machine. The browser's own
 * language does not decide, because many Danish offices have English browsers.
 */
const CHOICE = 'mayors-language';

export const language = window.localStorage.getItem(CHOICE) === 'en' ? 'en' : 'da';

export const locales = { availableLocales: [language], fallbackLocale: language };

export function choose(other) {
  window.localStorage.setItem(CHOICE, other);
  window.location.reload();
}
