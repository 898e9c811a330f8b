/**
 * What every page gains with script: a form is sent once however often its button is pressed, and an act that cannot be
 * taken back asks first. Without script the server guards both. A day can be chosen from a calendar, too, on a phone what
 * narrows a list stands folded, and a form that was refused is entered where it is wrong.
 */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  const submitter = event.submitter instanceof HTMLElement ? event.submitter : null;
  const question = submitter?.dataset.confirm ?? form.dataset.confirm;
  if (question && !window.confirm(question)) {
    event.preventDefault();
    return;
  }
  if (form.method !== 'post') return;
  if (form.dataset.sent === 'yes') {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  form.setAttribute('aria-busy', 'true');
});

/** A page that comes back from the browser's cache can be sent again. */
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    form.removeAttribute('data-sent');
    form.removeAttribute('aria-busy');
  }
});

const HAND_WRITTEN = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/;

/** A day as a calendar of the browser takes it, '' where the field holds none. */
function isoOf(written: string): string {
  const [, date = '', month = '', year = ''] = HAND_WRITTEN.exec(written) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** Lets the button beside a field for a day open the browser's calendar, which writes into the field. */
function lendCalendar(button: HTMLButtonElement): void {
  const field = document.getElementById(button.dataset.calendar ?? '');
  if (!(field instanceof HTMLInputElement)) return;
  const calendar = document.createElement('input');
  calendar.type = 'date';
  calendar.className = 'day-calendar';
  calendar.tabIndex = -1;
  calendar.ariaHidden = 'true';
  button.before(calendar);
  button.hidden = false;
  button.addEventListener('click', () => {
    calendar.value = isoOf(field.value);
    calendar.showPicker();
  });
  calendar.addEventListener('change', () => {
    field.value = calendar.value.split('-').toReversed().join('/');
    field.focus();
  });
}

if ('showPicker' in HTMLInputElement.prototype) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-calendar]'))
    lendCalendar(button);
}

/** On a phone a list begins on the first screen: what narrows it is unfolded by the one who wants it. */
if (window.matchMedia('(max-width: 44rem)').matches) {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-fold-on-phone]')) {
    fold.open = false;
  }
}

/** A form that comes back is gone on with where something is wrong, wherever on a long page that is. */
document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();

export {};
