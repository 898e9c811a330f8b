const MAX_LENGTH = 150;
/** Of a longer name only the end is looked at: no file system has one, and trimming it would take long. */
const LONGEST_READ = 4096;
/** C0 and C1 controls, lone surrogates, zero-width and bidirectional marks: they hide what a name says. */
const HIDDEN =
  /\p{Cc}|\p{Surrogate}|[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
/** Characters that file systems or shells take for something else. */
const RESERVED = /[<>:"|?*]/g;
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The name of a file that came without one: "khong-ten" (nameless). */
const NAMELESS = 'khong-ten';

/**
 * The name under which a file may be stored and shown: its last part without folders (`../`, `C:\`), without control
 * and bidirectional characters, in NFC, at most 150 characters with its extension kept; never empty, never `.` or `..`.
 */
export function safeName(name: string): string {
  const visible = name.slice(-LONGEST_READ).normalize('NFC').replace(HIDDEN, '');
  const last = visible.split(/[/\\]/).at(-1) ?? '';
  // Leading dots would hide the file; trailing dots and spaces vanish on Windows.
  const trimmed = last
    .replace(/^[A-Za-z]:/, '')
    .replace(RESERVED, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(WINDOWS_DEVICE, '$1_');
  return shorten(trimmed) || NAMELESS;
}

function shorten(name: string): string {
  const letters = Array.from(name);
  if (letters.length <= MAX_LENGTH) return name;
  const extension = Array.from(extensionOf(name));
  return (
    letters
      .slice(0, MAX_LENGTH - extension.length)
      .join('')
      .trimEnd() + extension.join('')
  );
}

/** The extension with its dot in lower case (`.docx`), or an empty string. */
export function extensionOf(name: string): string {
  return /\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0].toLowerCase() ?? '';
}

/** A name as it was given, fit to be shown in a message: hidden characters visible as U+FFFD, at most 150 characters. */
export function showName(name: string): string {
  const letters = Array.from(name.slice(0, LONGEST_READ).replace(HIDDEN, '\ufffd'));
  return letters.length > MAX_LENGTH ? `${letters.slice(0, MAX_LENGTH).join('')}…` : letters.join('');
}
