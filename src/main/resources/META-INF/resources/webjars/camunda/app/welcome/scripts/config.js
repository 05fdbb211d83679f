import { language, locales } from '../../../lib/mayors/language.js';

export default {
  app: { name: language === 'da' ? 'Velkommen' : 'Welcome', vendor: 'Borgmesterforløb' },
  locales,
  disableWelcomeMessage: true,
  dateFormat: { normal: 'LLL', abbr: 'lll', long: 'LLLL', short: 'LL' },
  customScripts: ['../../lib/mayors/house.js'],
  links: [
    {
      label: language === 'da' ? 'Tavlen' : 'The board',
      href: '/',
      description: language === 'da' ? 'Se, hvor langt hver borgmester er' : 'See how far each mayor has come',
    },
  ],
};
