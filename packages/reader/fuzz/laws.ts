import { type Reading, read } from 'bamsat-reader';

/** What every reading obeys, whatever the text; each law throws an error that names what was broken. */

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

function spansOf(reading: Reading): { surface?: string; start: number; end: number }[] {
  const { citations, people, organizations, dates, figures, directives, layout, problems } = reading;
  return [citations, people, organizations, dates, figures, directives, layout, problems].flat();
}

/** Offsets lie inside the NFC text, and `content.slice(start, end) === surface`. */
export function surfacesStandInTheText(text: string): void {
  const reading = read(text, { withText: true, today: '2031-06-15' });
  const content = reading.text.content ?? '';
  demand(content === text.normalize('NFC'), 'the content is not the NFC form of the text');
  for (const { surface, start, end } of spansOf(reading)) {
    demand(0 <= start && start <= end && end <= content.length, `a span ${start}–${end} outside the text`);
    demand(
      surface === undefined || surface === content.slice(start, end),
      `«${surface}» does not stand at ${start}`,
    );
  }
}

/** Indexes into the list of citations point into it. */
export function referencesPointIntoTheList(text: string): void {
  const { citations, directives, problems } = read(text);
  const isIndex = (index: number): boolean => index >= 0 && index < citations.length;
  for (const { about, sameAs } of citations) {
    demand(about === null || isIndex(about), `about ${about}`);
    demand(isIndex(sameAs), `sameAs ${sameAs}`);
  }
  for (const directive of directives)
    demand(directive.citations.every(isIndex), 'a directive cites what is not there');
  for (const { citation } of problems)
    demand(citation === null || isIndex(citation), `a problem of ${citation}`);
}

/** No field is both stated and guessed. */
export function nothingIsStatedAndGuessed(text: string): void {
  for (const { stated, guessed, surface } of read(text).citations)
    demand(!stated.some((field) => guessed.includes(field)), `stated and guessed at «${surface}»`);
}

const DIFFERS = /^(?:start|end|surface|text)$/;

/** Findings without offsets and surfaces, which differ between the normal forms of one text. */
function findings(reading: Reading): string {
  return JSON.stringify(reading, (key, value: unknown) => (DIFFERS.test(key) ? undefined : value));
}

/** A text in decomposed letters gives the same findings. */
export function normalFormsAreRead(text: string): void {
  demand(findings(read(text.normalize('NFD'))) === findings(read(text)), 'NFD gives other findings');
}

/** All laws, by name. */
export const LAWS = {
  surfacesStandInTheText,
  referencesPointIntoTheList,
  nothingIsStatedAndGuessed,
  normalFormsAreRead,
};
