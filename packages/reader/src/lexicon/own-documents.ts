import { type Draft, guess } from '../citations/draft.js';
import { fold, type Source } from '../text.js';
import type { Lexicon } from '../types.js';
import { isWordAt } from '../words.js';

/** Reads the name of a type of the caller's own before a number: "Đề cương tuyên truyền số 05-ĐCTT/TU". */
export function nameOwnTypes(source: Source, drafts: readonly Draft[], lexicon: Lexicon | undefined): void {
  const types = (lexicon?.documentTypes ?? []).map(({ name }) => ({ name, form: fold(name) }));
  if (types.length === 0) return;
  for (const draft of drafts) if (!draft.hasHead) nameType(source, draft, types);
}

/** Guesses the issuer by the caller's own abbreviations: "12/QĐ-HTXSL" is of whoever is abbreviated "HTXSL". */
export function implyOwnIssuers(drafts: readonly Draft[], lexicon: Lexicon | undefined): void {
  const bodies = new Map<string, string>();
  for (const { name, abbreviations = [] } of lexicon?.organizations ?? []) {
    for (const abbreviation of abbreviations) bodies.set(fold(abbreviation), name);
  }
  if (bodies.size === 0) return;
  for (const draft of drafts) {
    const code = draft.symbol === null ? '' : fold(draft.symbol.split(/[-/]/).at(-1) ?? '');
    guess(draft, 'issuer', bodies.get(code) ?? null, 'issuer-from-symbol');
  }
}

function nameType(
  { folded }: Source,
  draft: Draft,
  types: readonly { readonly name: string; readonly form: string }[],
): void {
  let end = draft.start;
  while (end > 0 && /[ \n]/.test(folded.charAt(end - 1))) end--;
  for (const { name, form } of types) {
    const start = end - form.length;
    if (start < 0 || !folded.startsWith(form, start) || isWordAt(folded, start - 1)) continue;
    Object.assign(draft, { start, type: name, hasHead: true });
    draft.guessed.delete('type');
    draft.stated.add('type');
    return;
  }
}
