/** Puts names, Danish times and Danish words where Cockpit's own pages show business keys, ids of instances and codes. */
import { language } from '../../../lib/mayors/language.js';
import { moment } from './monitoring.js';

const BASE = document.querySelector('base');
const PRODUCT = BASE.getAttribute('app-root').replace(/\/camunda$/, '');
const ENGINE = `${BASE.getAttribute('app-root')}/api/engine/engine/${BASE.getAttribute('href').replace(/^.*\/cockpit\/([^/]+)\/.*$/, '$1')}`;
const KEY = /^(0\d{3}-\d{4}-\d{2}-\d{2}|\d{4}-\d{4})$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;
const WORDS = { null: 'ingen', 'Failed Job': 'Trin fejlede', 'Failed External Task': 'Trin fejlede', 'failedJob': 'Trin fejlede' };
const CODE = new RegExp([KEY, ID, TIME].map((form) => form.source).concat(`^(${Object.keys(WORDS).join('|')})$`).join('|'));
const MOST = 100;
const PAUSE = 150;

const names = new Map();
const keys = new Map();

async function json(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : null;
}

/** Asks once for each key, also for those that have no name. */
async function learnNames(wanted) {
  const unknown = [...new Set(wanted)].filter((key) => !names.has(key)).slice(0, MOST);
  if (unknown.length > 0) {
    unknown.forEach((key) => names.set(key, null));
    const found = await json(`${PRODUCT}/business-names?${new URLSearchParams(unknown.map((key) => ['key', key]))}`);
    Object.entries(found ?? {}).forEach(([key, name]) => names.set(key, name));
  }
}

async function learnKeys(wanted) {
  const unknown = [...new Set(wanted)].filter((id) => !keys.has(id)).slice(0, MOST);
  if (unknown.length > 0) {
    unknown.forEach((id) => keys.set(id, null));
    const found = await json(`${ENGINE}/process-instance?${new URLSearchParams({ processInstanceIds: unknown.join(','), maxResults: MOST })}`);
    (found ?? []).forEach((instance) => keys.set(instance.id, instance.businessKey));
  }
}

/** The name with the key behind it, unless the name holds the key already. */
const named = (key) => (names.get(key)?.includes(key) === false ? `${names.get(key)} (${key})` : names.get(key));

/** The pieces of text that are a code as a whole; what stands in fields that one types into is left alone. */
function codes() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT,
    (node) => (CODE.test(node.nodeValue.trim()) && !node.parentElement.closest('textarea, script, pre, .mayors-tab')
      ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP));
  const found = [];
  while (walker.nextNode()) {
    found.push(walker.currentNode);
  }
  return found;
}

/** What the house calls it, with the code as the title for those who need it. */
function show(node, words) {
  const code = node.nodeValue.trim();
  if (words && words !== code) {
    node.parentElement.title = code;
    node.nodeValue = node.nodeValue.replace(code, words);
  }
}

const isLink = (node) => node.parentElement.closest('a[href*="#/process-instance/"], .breadcrumbs-panel, .breadcrumb') !== null;

async function rename() {
  const found = codes().map((node) => [node, node.nodeValue.trim()]);
  found.filter(([, code]) => TIME.test(code)).forEach(([node, code]) => show(node, moment(code)));
  found.filter(([, code]) => language === 'da' && WORDS[code]).forEach(([node, code]) => show(node, WORDS[code]));
  const ids = found.filter(([node, code]) => ID.test(code) && isLink(node));
  const businessKeys = found.filter(([, code]) => KEY.test(code));
  await learnKeys(ids.map(([, id]) => id));
  await learnNames([...businessKeys.map(([, key]) => key), ...ids.map(([, id]) => keys.get(id)).filter(Boolean)]);
  businessKeys.forEach(([node, key]) => show(node, named(key)));
  ids.forEach(([node, id]) => show(node, names.get(keys.get(id))));
}

let soon = null;
new MutationObserver(() => {
  clearTimeout(soon);
  soon = setTimeout(() => rename().catch(() => {}), PAUSE);
}).observe(document.body, { childList: true, subtree: true, characterData: true });

/** The names of business keys for the tables of the product's own plugins. */
export async function nameOfKey(wanted) {
  await learnNames(wanted.filter(Boolean));
  return (key) => named(key) ?? key;
}
