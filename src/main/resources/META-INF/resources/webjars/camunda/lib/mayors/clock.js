/** The product's time, which a rehearsal moves. Everything in the web apps that says how long ago something was goes by it. */
const PRODUCT = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const EVERY_MINUTE = 60_000;
const PATIENCE = 3_000;

let ahead = 0;

/** Now, in milliseconds as Date.now() counts them. */
export function now() {
  return Date.now() + ahead;
}

async function ask() {
  try {
    const answer = await fetch(`${PRODUCT}/time`, { headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok) {
      ahead = Date.parse((await answer.json()).now) - Date.now();
    }
  } catch {
    // without an answer the machine's own time must do
  }
}

await ask();
window.setInterval(ask, EVERY_MINUTE);
