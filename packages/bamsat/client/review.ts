/**
 * The review page: words that are selected in the text can be taken over into the form for a missed request, and the text
 * turns to the request that is being decided. Without script the words are copied and pasted.
 */
const text = document.querySelector('.review-text .doc-body');
const button = document.querySelector<HTMLButtonElement>('.take-selection');
const field = document.querySelector<HTMLTextAreaElement>(`#${button?.dataset.takes ?? ''}`);

/** The selected words of the text, without the numbers and notes that the page itself put in. */
function selectedWords(): string {
  const selection = document.getSelection();
  if (!text || !selection || selection.isCollapsed || selection.rangeCount === 0) return '';
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return '';
  const copy = range.cloneContents();
  for (const added of copy.querySelectorAll('.mark-number, .sr-only, .doc-part')) added.remove();
  // Paragraphs lie one behind the other without a space between their words.
  for (const block of copy.querySelectorAll('p')) block.append('\n');
  return (copy.textContent ?? '').trim();
}

if (text && button && field) {
  document.addEventListener('selectionchange', () => {
    const words = selectedWords();
    button.hidden = words === '';
    if (words !== '') button.dataset.words = words;
  });
  button.addEventListener('click', () => {
    field.value = button.dataset.words ?? '';
    button.hidden = true;
    field.focus();
    field.scrollIntoView({ block: 'center' });
  });
}

/** Turns the text beside the cards to the words of the card that a person is at; on a phone they stand above each other. */
function turnTextTo(card: Element | null): void {
  const pane = document.querySelector('.review-text');
  const mark = card ? document.getElementById(card.id.replace('nv-', 'y-')) : null;
  if (!pane || !mark) return;
  for (const other of pane.querySelectorAll('.mark-current')) other.classList.remove('mark-current');
  mark.classList.add('mark-current');
  if (pane.scrollHeight <= pane.clientHeight) return;
  const top = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
  pane.scrollTo({ top: top - pane.clientHeight / 4 });
}

const turnToTarget = () => turnTextTo(document.querySelector('.request:target'));
window.addEventListener('hashchange', turnToTarget);
document.addEventListener('focusin', (event) => {
  const card = event.target instanceof Element ? event.target.closest('.request') : null;
  if (card) turnTextTo(card);
});
// Where a form came back, the focus already stands in its card.
turnTextTo(document.activeElement?.closest('.request') ?? document.querySelector('.request:target'));

export {};
