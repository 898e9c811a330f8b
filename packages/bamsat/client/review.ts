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

export {};
