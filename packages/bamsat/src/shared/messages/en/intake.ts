import type { intake as vi } from '../vi/intake.js';

export const intake: Record<keyof typeof vi, string> = {
  'error.intake.binary':
    'The file "{name}" has the name of a text but holds binary data (null bytes or control characters), so it cannot be read. Check that it is the right file, then send it as .docx, .pdf, .html or .txt.',
  'error.intake.cancelled': 'Reading "{name}" was stopped as asked; nothing was stored.',
  'error.intake.damaged':
    'The file "{name}" is a {format, select, docx {Word (.docx)} doc {old Word (.doc)} pdf {PDF} html {HTML} image {picture} mail {mail} other {plain text}} file but is damaged or cut short, so it cannot be read. Open it where it was made, save it again and send that.',
  'error.intake.empty':
    'The file "{name}" is empty: there are no words in it. Check the file and send it again.',
  'error.intake.encrypted':
    'The file "{name}" is protected by a password, so it cannot be read. Remove the password, save the file and send it again.',
  'error.intake.mail-too-many-parts':
    'The e-mail "{name}" has more than {limit, number} parts, more than anybody writes, so it was refused to keep the system safe. Save its text and each attachment that you need, and send those.',
  'error.intake.mail-without-text':
    'The e-mail "{name}" has no text, only attachments ({names}). Save each attachment and send that.',
  'error.intake.no-text':
    'The file "{name}" has no words that can be read{format, select, pdf {, not even by recognising its scanned pages} image {: none were recognised in the picture} other {}}. Scan or photograph it again more clearly, send a version with text (.docx, or a .pdf exported from Word), or type the content in.',
  'error.intake.not-what-it-says':
    'The name of the file "{name}" ends in "{said}", but its content is not of that kind. Check whether it was renamed or is the wrong file, then send the right one.',
  'error.intake.picture-too-large':
    'The picture "{name}" has {width, number} × {height, number} points, more than {limit, number} million. Scan it again at 300 dpi or make it smaller, then send it again.',
  'error.intake.scan-not-read':
    'None of the {pages, number} scanned pages of "{name}" could be recognised: the pictures are damaged or take more time than is allowed. Scan it again at 300 dpi in black and white, then send it again.',
  'error.intake.text-too-long':
    'The text of the file "{name}" is longer than {limit, number} characters, more than one document may have. Split it into several files and send those.',
  'error.intake.too-heavy':
    'Reading the file "{name}" takes more time or memory than is allowed ({seconds} seconds for a file), so it was stopped. Split the file, or save it again from the program that made it, and send that.',
  'error.intake.too-large':
    'The file "{name}" has {size} MB, more than the {limit} MB that one file may have. Split it or make its pictures smaller, then send it again.',
  'error.intake.too-many-pages':
    'The file "{name}" has {pages, number} pages, more than the {limit, number} that one file may have. Split it into several files and send those.',
  'error.intake.unknown-format':
    'The file "{name}" {kind, select, old_office {is an old Office file that is no Word document (.xls, .ppt …), which cannot be read yet. Export it as .pdf and send that.} sheet {is a spreadsheet, which cannot be read yet. Export it as .pdf or .html and send that.} slides {is a presentation, which cannot be read yet. Export it as .pdf and send that.} open_document {is an OpenDocument file, which cannot be read yet. Save it as .docx or .pdf and send that.} rich_text {is an RTF file, which cannot be read yet. Open it in Word, save it as .docx and send that.} archive {is an archive. Unpack it and send the files in it one by one.} image {is a HEIC picture of a phone, which cannot be read yet. Save it as .jpg and send that.} xml {is XML data, not a text for reading. Save it as .docx, .html or .txt and send that.} other {is of a kind that is not recognised. Send it as .docx, .pdf, .html or .txt.}}',
  'error.intake.zip-bomb':
    'The file "{name}" grows beyond all measure when unpacked (more than {limit} MB, too many parts, or sizes that are not true), so it was refused to keep the system safe. Open it in Word, save it as a new .docx and send that.',
  'intake.note.converted': 'The text was in {encoding} and was converted to Unicode.',
  'intake.note.damaged-characters':
    '{count, plural, one {# character of the file was damaged and is} other {# characters of the file were damaged and are}} shown as �. Compare with the original.',
  'intake.note.encoding-guessed':
    'The file does not say its encoding and the text does not look like Vietnamese; it was read as {encoding}. Check the accents.',
  'intake.note.extension-differs':
    'The name of "{name}" ends in "{said}", but the content is {found, select, docx {Word (.docx)} doc {old Word (.doc)} pdf {PDF} html {HTML} image {a picture} mail {an e-mail} other {plain text}}; it was read by its content.',
  'intake.note.mail-attachments':
    'The e-mail has {count, plural, one {# attachment} other {# attachments}} ({names}) that {count, plural, one {was} other {were}} not read. Save each and send it by itself; each is a document of its own.',
  'intake.note.main-part-only':
    'The web page has many side parts (menus, links); only the main article was kept.',
  'intake.note.name-cleaned':
    'The file name "{given}" had folder parts or unsafe characters; the file is now called "{name}".',
  'intake.note.pages-damaged': 'Page {pages} is damaged and could not be read; the other pages were read.',
  'intake.note.pages-without-text':
    'No text was found on {count, plural, one {page} other {pages}} {pages}. Compare with the original.',
  'intake.note.scan-incomplete':
    'Only pages {read} of {pages, number} were read; pages {unread} could not be recognised.',
  'intake.note.scan-read':
    'The words of {count, plural, one {page} other {pages}} {pages} were recognised in pictures, with a confidence of {confidence}%. Compare them with the original.',
  'intake.note.scan-turned':
    '{count, plural, one {Page {pages} was} other {Pages {pages} were}} scanned upside down or on the side and turned for reading.',
};
