/** What the product's Cockpit plugins share: asking the engine, writing times and lengths, and building tables. */
import { language } from '../../../lib/mayors/language.js';
import { now } from '../../../lib/mayors/clock.js';

/** The engine gives no more than this in one answer. */
export const MOST = 2000;

const ZONE = 'Europe/Copenhagen';
const tag = language === 'da' ? 'da-DK' : 'en-GB';
const date = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: ZONE });
const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone: ZONE });

/** The text in the language of the page. */
export function say(danish, english) {
  return language === 'da' ? danish : english;
}

/** The engine as the page's address names it; diagram plugins are handed a wrong one. */
const engine = document.querySelector('base').getAttribute('href').replace(/^.*\/cockpit\/([^/]+)\/.*$/, '$1');

/** Asks the engine through the web apps' own interface; an answer that is no success becomes an error to show. */
export async function ask(api, path, parameters = {}) {
  const answer = await fetch(`${api.baseApi}/engine/${engine}/${path}?${new URLSearchParams(parameters)}`, {
    headers: { Accept: 'application/json', 'X-XSRF-TOKEN': api.CSRFToken },
  });
  if (!answer.ok) {
    throw new Error(say('Historikken kunne ikke hentes. Genindlæs siden, eller spørg procesejeren.',
      'The history could not be read. Reload the page, or ask the process owner.'));
  }
  return answer.json();
}

/** An instant as staff write it; nothing for nothing. */
export function moment(text) {
  return text ? `${date.format(new Date(text))} ${say('kl.', 'at')} ${time.format(new Date(text))}` : '';
}

/** How long something took in its two largest units. */
export function length(milliseconds) {
  if (milliseconds === null || milliseconds === undefined) {
    return '';
  }
  const minutes = Math.floor(milliseconds / 60_000);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor(minutes / 60) % 24;
  if (days > 0) {
    return `${days} ${days === 1 ? say('dag', 'day') : say('dage', 'days')}${hours && days < 14 ? ` ${hours} ${say('t.', 'h')}` : ''}`;
  }
  if (minutes >= 60) {
    return `${hours} ${say('t.', 'h')} ${minutes % 60} min.`;
  }
  return minutes > 0 ? `${minutes} min.` : say('under et minut', 'under a minute');
}

/** How long something that began then has lasted by the product's clock. */
export function since(text) {
  return Math.max(0, now() - Date.parse(text));
}

/** An element with attributes and children; texts are set as texts, so that nothing from the engine becomes markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    key.startsWith('on') ? made.addEventListener(key.slice(2), value) : made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** A table with a caption for screen readers; each row is a list of texts or elements. */
export function table(caption, titles, rows) {
  return element('table', { class: 'table cam-table' },
    element('caption', { class: 'sr-only' }, caption),
    element('thead', {}, element('tr', {}, ...titles.map((title) => element('th', { scope: 'col' }, title)))),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map((cell) => element('td', {}, cell ?? ''))))));
}

/** Shows what the promise gives, and meanwhile that it is being fetched. */
export async function show(node, promise) {
  node.replaceChildren(element('p', { role: 'status' }, say('Henter …', 'Loading …')));
  try {
    node.replaceChildren(...[await promise].flat());
  } catch (problem) {
    node.replaceChildren(element('p', { class: 'alert alert-danger', role: 'alert' }, problem.message));
  }
}

/** The names of people by their ids; an id that the reader may not look up stays as it is. */
export async function people(api, ids) {
  const wanted = [...new Set(ids.filter(Boolean))];
  if (wanted.length === 0) {
    return (id) => id ?? '';
  }
  const found = await ask(api, 'user', { idIn: wanted.join(','), maxResults: MOST }).catch(() => []);
  const names = new Map(found.map((user) => [user.id, `${user.firstName ?? ''} ${user.lastName ?? ''}`.trim()]));
  return (id) => names.get(id) || id || '';
}
