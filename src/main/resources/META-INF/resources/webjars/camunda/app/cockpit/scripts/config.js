import { locales } from '../../../lib/mayors/language.js';

export default {
  app: { name: 'Cockpit', vendor: 'Borgmesterforløb' },
  locales,
  disableWelcomeMessage: true,
  dateFormat: { normal: 'LLL', abbr: 'lll', long: 'LLLL', short: 'LL' },
  customScripts: ['../../lib/mayors/house.js', 'scripts/history.js', 'scripts/waiting.js', 'scripts/names.js'],
};
