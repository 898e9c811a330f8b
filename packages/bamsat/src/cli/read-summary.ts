import type { Reading } from 'bamsat-reader';
import { numberText } from '../register/index.js';
import { formatDay, type Translate } from '../shared/index.js';

/** What a person wants to know first, for a pipe or a file: what it is, what it cites, who is in it, what it asks. */
export function summaryOf(t: Translate, reading: Reading): string[] {
  const lines = [
    t('cli.read.head', { id: reading.id ?? '-', kind: reading.kind, length: reading.text.length }),
  ];
  const named = namedCitations(reading);
  lines.push('', t('cli.read.citations', { count: named.length }));
  for (const citation of named) {
    const facts = [
      citationName(citation),
      citation.date ? formatDay(citation.date) : '',
      citation.issuer ?? '',
    ];
    lines.push(`  ${facts.filter(Boolean).join(' · ')}`);
  }
  lines.push('', t('cli.read.people', { count: reading.people.length }));
  for (const person of reading.people) {
    lines.push(`  ${[person.name, person.titles.join(', '), person.role ?? ''].filter(Boolean).join(' · ')}`);
  }
  lines.push('', t('cli.read.directives', { count: reading.directives.length }));
  for (const directive of reading.directives) {
    const facts = [
      directive.assignee,
      directive.what,
      directive.deadline ? formatDay(directive.deadline) : directive.period,
    ];
    lines.push(`  [${directive.kind}] ${facts.filter(Boolean).join(' · ')}`);
  }
  if (reading.problems.length > 0) lines.push('', t('cli.read.problems', { count: reading.problems.length }));
  for (const problem of reading.problems) lines.push(`  ${problem.start}–${problem.end}: ${problem.what}`);
  lines.push('');
  return lines;
}

/** "Nghị quyết này" and the like only point back to one that is listed. */
export function namedCitations(reading: Reading): Reading['citations'] {
  return reading.citations.filter(({ number, title }) => number !== null || title !== null);
}

/** How a document is called: its type and number, else its title. */
export function citationName(citation: Reading['citations'][number]): string {
  const name = citation.number === null ? [citation.title] : [citation.type, numberText(citation)];
  return name.filter(Boolean).join(' ');
}
