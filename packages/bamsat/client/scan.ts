/**
 * The page of a scan that is being read: it asks now and then how far it is and shows that in place. Once the reading has ended
 * the page is loaded again, which leads on to the document. Without script the browser loads the page every few seconds.
 */
const EVERY_MS = 2_000;

/** What the page shows now; null when it leads elsewhere or cannot be had. */
async function freshState(): Promise<Element | null> {
  // Following would use up the notice that the next page is to show.
  const answer = await fetch(location.href, { redirect: 'manual' });
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.querySelector('[data-scan]');
}

/** Takes over what changed, and leaves alone what somebody may be about to press. */
function show(now: Element, fresh: Element): void {
  const [state, freshState] = [now.querySelector('.scan-state'), fresh.querySelector('.scan-state')];
  if (state && freshState && state.textContent !== freshState.textContent) {
    state.replaceChildren(...freshState.childNodes);
  }
  const [bar, freshBar] = [now.querySelector('progress'), fresh.querySelector('progress')];
  if (bar && freshBar) bar.value = freshBar.value;
}

async function look(now: HTMLElement): Promise<void> {
  try {
    const fresh = await freshState();
    if (fresh?.getAttribute('data-scan') !== 'open') {
      location.reload();
      return;
    }
    show(now, fresh);
  } catch {
    // No network just now: the next look may have one.
  }
  setTimeout(() => void look(now), EVERY_MS);
}

const place = document.querySelector<HTMLElement>('[data-scan="open"]');
if (place) setTimeout(() => void look(place), EVERY_MS);

export {};
