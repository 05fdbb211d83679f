/** What all four web apps share beyond their texts: the page's language for screen readers, and the choice of language. */
import { choose, language } from './language.js';

document.documentElement.lang = language;

const other = language === 'da' ? 'en' : 'da';

const choice = document.createElement('button');
choice.type = 'button';
choice.className = 'mayors-language';
choice.lang = other;
choice.textContent = other === 'en' ? 'In English' : 'På dansk';
choice.addEventListener('click', () => choose(other));

/** The footer is drawn by Angular after this module has run. */
function place() {
  const footer = document.querySelector('[cam-widget-footer] .container-fluid, [cam-widget-footer] .row, [cam-widget-footer]');
  if (footer && footer.childElementCount > 0) {
    footer.append(choice);
    return true;
  }
  return false;
}

if (!place()) {
  const drawn = new MutationObserver(() => place() && drawn.disconnect());
  drawn.observe(document.body, { childList: true, subtree: true });
}
