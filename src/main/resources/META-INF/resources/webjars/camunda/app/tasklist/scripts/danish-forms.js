/**
 * Camunda Forms speak English only and read the date format off the browser. This makes them Danish: dates and calendar through the
 * settings of the browser and of flatpickr, the rest by replacing the few sentences that the form library itself writes. Whatever else
 * stands in a form comes from the form's own file and is left alone.
 */
import { language } from '../../../lib/mayors/language.js';

const SENTENCES = new Map([
  ['Field is required.', 'Feltet skal udfyldes.'],
  ['Field must be a valid email.', 'Skriv en gyldig e-mailadresse.'],
  ['Field must be a valid  international phone number. (e.g. +4930664040900)', 'Skriv telefonnummeret med landekode, for eksempel +4533703208.'],
  ['Value is not a number.', 'Skriv et tal.'],
  ['Value is expected to be an integer.', 'Skriv et helt tal.'],
  ['Date and time must both be entered.', 'Skriv både dato og klokkeslæt.'],
  ['Search', 'Søg'],
  ['Select', 'Vælg'],
  ['No results', 'Ingen resultater'],
  ['All values selected', 'Alt er valgt'],
  ['Nothing to show.', 'Der er intet at vise.'],
  ['No content to show.', 'Der er intet at vise.'],
  ["External content couldn't be loaded.", 'Indholdet kunne ikke hentes.'],
  ['This is an image placeholder', 'Her kommer et billede'],
  [' of ', ' af '],
  ['Previous page', 'Forrige side'],
  ['Next page', 'Næste side'],
  ['Click to remove sorting', 'Klik for at fjerne sorteringen'],
  ['Skip to search', 'Gå til søgefeltet'],
  ['Remove tag', 'Fjern'],
  ['Add new', 'Tilføj'],
  ['Collapse', 'Fold sammen'],
  ['Decrement', 'En mindre'],
  ['Increment', 'En mere'],
  ['dd.mm.yyyy', 'dd.mm.åååå'],
  ['hh:mm', 'tt:mm'],
  ['hh:mm ?m', 'tt:mm'],
]);

const PATTERNS = [
  [/^Field must match pattern .*\.$/, () => 'Det, du har skrevet, har ikke den rigtige form.'],
  [/^Field must have minimum value of (.+)\.$/, (all, least) => `Tallet skal være mindst ${least}.`],
  [/^Field must have maximum value of (.+)\.$/, (all, most) => `Tallet må højst være ${most}.`],
  [/^Field must have minimum length of (\d+)\.$/, (all, least) => `Skriv mindst ${least} tegn.`],
  [/^Field must have maximum length of (\d+)\.$/, (all, most) => `Skriv højst ${most} tegn.`],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, (all, most) => `Skriv højst ${most} decimaler.`],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, (all, below, above) => `Vælg ${below} eller ${above}.`],
  [/^Click to sort by (.+) ascending$/, (all, column) => `Sortér stigende efter ${column}`],
  [/^Click to sort by (.+) descending$/, (all, column) => `Sortér faldende efter ${column}`],
  [/^Expand all \((\d+)\)$/, (all, count) => `Vis alle (${count})`],
  [/^Remove list item (\d+)$/, (all, number) => `Fjern nummer ${number}`],
];

const CALENDAR = {
  weekdays: {
    shorthand: ['sø', 'ma', 'ti', 'on', 'to', 'fr', 'lø'],
    longhand: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
  },
  months: {
    shorthand: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    longhand: ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'],
  },
  ordinal: () => '.',
  firstDayOfWeek: 1,
  time_24hr: true,
  rangeSeparator: ' til ',
  weekAbbreviation: 'Uge',
  yearAriaLabel: 'År',
  monthAriaLabel: 'Måned',
  hourAriaLabel: 'Time',
  minuteAriaLabel: 'Minut',
  scrollTitle: 'Rul for at ændre',
  toggleTitle: 'Klik for at skifte',
};

const FORMS = '.fjs-container';
const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

/** The Danish for a sentence of the form library; anything else comes back as it is. */
export function danish(text) {
  const sentence = SENTENCES.get(text);
  if (sentence !== undefined) {
    return sentence;
  }
  for (const [pattern, write] of PATTERNS) {
    if (pattern.test(text)) {
      return text.replace(pattern, write);
    }
  }
  return text;
}

function translateText(node) {
  const text = danish(node.data);
  if (text !== node.data) {
    node.data = text;
  }
}

function translateAttributes(element) {
  for (const name of ATTRIBUTES) {
    const text = element.getAttribute(name);
    if (text !== null && danish(text) !== text) {
      element.setAttribute(name, danish(text));
    }
  }
}

function translate(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  translateAttributes(root);
  const inside = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (inside.nextNode()) {
    const node = inside.currentNode;
    node.nodeType === Node.TEXT_NODE ? translateText(node) : translateAttributes(node);
  }
}

function standsInForm(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return element !== null && element.closest(FORMS) !== null;
}

function translateChange(change) {
  if (change.type === 'childList') {
    for (const added of change.addedNodes) {
      if (standsInForm(added)) {
        translate(added);
      } else if (added.nodeType === Node.ELEMENT_NODE) {
        added.querySelectorAll(FORMS).forEach(translate);
      }
    }
  } else if (standsInForm(change.target)) {
    change.type === 'attributes' ? translateAttributes(change.target) : translateText(change.target);
  }
}

/** The form library asks for the browser's own date format under the name "default"; it gets the Danish one, dd.mm.yyyy. */
function danishDates() {
  const original = Intl.DateTimeFormat;
  const shape = { day: '2-digit', month: '2-digit', year: 'numeric' };
  Intl.DateTimeFormat = new Proxy(original, {
    construct: (target, [locale, options], newTarget) =>
      locale === 'default' ? new target('da-DK', options ?? shape) : Reflect.construct(target, [locale, options], newTarget),
  });
}

if (language === 'da') {
  danishDates();
  window.flatpickr?.localize(CALENDAR);
  new MutationObserver((changes) => changes.forEach(translateChange))
    .observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
}
