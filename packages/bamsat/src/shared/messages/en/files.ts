import type { files as vi } from '../vi/files.js';

export const files: Record<keyof typeof vi, string> = {
  'error.files.not-a-form':
    'What was sent is not a form with files, or it broke off. Open the page again and send it once more.',
  'error.files.too-large':
    'The file "{name}" is larger than {limit} MB and was not taken. Split or compress it.',
  'error.files.too-many': 'At most {limit} files can be sent at a time. Send them in several goes.',
  'error.files.too-much':
    'Files sent at a time may take at most {limit} MB together. Send them in several goes.',
  'error.files.text-too-long':
    'A text in the form is longer than {limit} MB, so nothing was saved. Send it as a file or split it.',
  'error.files.photo-broken': 'The photo "{name}" is broken or cut off. Take or choose it again.',
  'error.files.photo-too-large':
    'The photo "{name}" has more than {limit} megapixels, so it was not taken. Make it smaller and send it again.',
};
