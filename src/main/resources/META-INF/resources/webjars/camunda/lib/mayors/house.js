/** What all four web apps share beyond their texts: the language for screen readers, the product's sign, its links and the choice of language. */
import { choose, language } from './language.js';

const PRODUCT = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

/** The menu of the web apps, which takes its words from no text file. */
const APPS = { tasklist: 'Opgaver', cockpit: 'Cockpit', admin: 'Administration', welcome: 'Velkommen' };

document.documentElement.lang = language;
document.querySelector('link[rel=icon]')?.setAttribute('href', `${PRODUCT}/img/house.svg`);

function linkToTheBoard() {
  const link = document.createElement('a');
  link.href = `${PRODUCT}/`;
  link.textContent = language === 'da' ? 'Tavlen' : 'The board';
  const entry = document.createElement('li');
  entry.className = 'mayors-board';
  entry.append(link);
  return entry;
}

function choiceOfLanguage() {
  const other = language === 'da' ? 'en' : 'da';
  const choice = document.createElement('button');
  choice.type = 'button';
  choice.className = 'mayors-language';
  choice.lang = other;
  choice.textContent = other === 'en' ? 'In English' : 'På dansk';
  choice.addEventListener('click', () => choose(other));
  return choice;
}

/** Adds what is missing; the header and the footer are drawn by Angular after this module has run, and again after login. */
function complete() {
  const account = document.querySelector('[cam-widget-header] .cam-nav > ul > li.account');
  if (account && !document.querySelector('.mayors-board')) {
    account.before(linkToTheBoard());
  }
  const timeZone = document.querySelector('#footer-timezone');
  if (timeZone && !document.querySelector('.mayors-language')) {
    timeZone.append(choiceOfLanguage());
  }
  if (language === 'da') {
    for (const [app, name] of Object.entries(APPS)) {
      const link = document.querySelector(`[cam-widget-header] .app-switch li.${app} a`);
      if (link && link.textContent.trim() !== name) {
        link.textContent = name;
      }
    }
  }
}

complete();
new MutationObserver(complete).observe(document.body, { childList: true, subtree: true });
