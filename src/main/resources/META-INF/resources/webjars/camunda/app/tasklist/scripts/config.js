import { language, locales } from '../../../lib/mayors/language.js';

export default {
  app: { name: language === 'da' ? 'Opgaver' : 'Tasklist', vendor: 'Borgmesterforløb' },
  locales,
  disableWelcomeMessage: true,
  dateFormat: { normal: 'LLL', abbr: 'lll', long: 'LLLL', short: 'LL' },
  customScripts: ['../../lib/mayors/house.js', 'scripts/danish-forms.js', 'scripts/product-time.js'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: language === 'da' ? 'Tag opgaven' : 'Claim the task' },
    focusFilter: { key: 'ctrl+shift+f', description: language === 'da' ? 'Gå til det første filter' : 'Go to the first filter' },
    focusList: { key: 'ctrl+alt+l', description: language === 'da' ? 'Gå til den første opgave på listen' : 'Go to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: language === 'da' ? 'Gå til formularens første felt' : 'Go to the first field of the form' },
    startProcess: { key: 'ctrl+alt+p', description: language === 'da' ? 'Start et forløb' : 'Start a process' },
  },
};
