/**
 * Counts the view of this page, then shows the fresh numbers in the counter block. Nothing is kept in the browser. Where the
 * numbers cannot be had, those that came with the page stay.
 */
const ADDRESS = '/api/visits';

async function countView(): Promise<void> {
  await fetch(ADDRESS, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: location.pathname }),
    keepalive: true,
  });
}

async function showNumbers(block: HTMLElement): Promise<void> {
  const answer = await fetch(ADDRESS);
  if (!answer.ok) return;
  const numbers: Readonly<Record<string, number>> = await answer.json();
  const format = new Intl.NumberFormat(block.dataset.visits);
  for (const place of block.querySelectorAll<HTMLElement>('[data-visits-number]')) {
    const number = numbers[place.dataset.visitsNumber ?? ''];
    if (number !== undefined) place.textContent = format.format(number);
  }
}

async function start(): Promise<void> {
  const block = document.querySelector<HTMLElement>('[data-visits]');
  try {
    await countView();
    if (block) await showNumbers(block);
  } catch {
    // No network: the page can be read all the same.
  }
}

// A page that the browser prepares ahead has not been seen by anybody yet.
if ('prerendering' in document && document.prerendering) {
  document.addEventListener('prerenderingchange', () => void start(), { once: true });
} else {
  void start();
}

export {};
