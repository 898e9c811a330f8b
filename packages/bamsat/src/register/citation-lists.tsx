import type { CitationRole } from 'bamsat-reader';
import type { FC } from 'hono/jsx';
import { formatDay } from '../shared/index.js';
import { Badge, type Tone, type View } from '../ui/index.js';
import type { DocumentCitation } from './citation-queries.js';
import { type CitedGroup, groupCitations } from './cited-group.js';
import type { DocumentEntry, DocumentFacts, Resolution } from './document.js';
import type { DocumentPageProps } from './document-page.js';
import { DOCUMENT_LANGUAGE } from './document-text.js';
import { documentPath, registerPath, resolvePath } from './paths.js';

const TONES: Record<Resolution, Tone> = { found: 'good', 'not-held': 'neutral', ambiguous: 'warn' };

/** The value of the choice "none of these". */
export const NONE_OF_THEM = 'khong';

/** The roles of a citation in words. */
export function rolesText(view: View, roles: readonly CitationRole[]): string {
  const telling = roles.length > 1 ? roles.filter((role) => role !== 'mention') : roles;
  return telling.map((role) => view.t(`register.role.${role}`)).join(', ');
}

/** What the document cites (văn bản được dẫn), one line a document. */
export const CitationsOut: FC<DocumentPageProps> = (props) => {
  const { view } = props;
  const groups = groupCitations(props.citations);
  return (
    <section class="card" aria-labelledby="vien-dan">
      <h2 id="vien-dan">{view.t('register.cites', { count: groups.length })}</h2>
      {groups.length === 0 ? (
        <p class="muted">{view.t('register.cites-none')}</p>
      ) : (
        <ul class="plain cited-list">
          {groups.map((group) => (
            <Cited {...props} group={group} />
          ))}
        </ul>
      )}
    </section>
  );
};

const Cited: FC<DocumentPageProps & { group: CitedGroup }> = ({
  view,
  document,
  candidates,
  mayFile,
  group: { citation, roles, mentions },
}) => {
  const { target, resolution, basis, label } = citation;
  const choices = candidates.get(citation.id) ?? [];
  return (
    <li id={`dan-${citation.id}`}>
      <p class="cited-head">
        <CitedName target={resolution === 'ambiguous' ? null : target} label={label} />
        <Badge tone={TONES[resolution]}>{view.t(`register.resolution.${resolution}`)}</Badge>
      </p>
      <p class="muted">
        {[
          rolesText(view, roles),
          factsText(view, target && resolution !== 'ambiguous' ? target : citation.facts),
          mentions > 1 ? view.t('register.mentions', { count: mentions }) : '',
          basis === 'person' ? view.t('register.decided-by-person') : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {resolution === 'ambiguous' ? (
        <>
          <p>{view.t(`register.basis.${basis}`)}</p>
          {mayFile && !document.withdrawnAt ? (
            <Decide view={view} citation={citation} choices={choices} />
          ) : (
            <Choices view={view} choices={choices} />
          )}
        </>
      ) : null}
    </li>
  );
};

const CitedName: FC<{ target: DocumentEntry | null; label: string }> = ({ target, label }) =>
  target ? (
    <a href={documentPath(target.id)} lang={DOCUMENT_LANGUAGE}>
      {target.label}
    </a>
  ) : (
    <span lang={DOCUMENT_LANGUAGE}>{label}</span>
  );

function factsText(view: View, facts: Pick<DocumentFacts, 'issuer' | 'issuedOn'>): string {
  const day = facts.issuedOn ? view.t('register.day', { day: formatDay(facts.issuedOn) }) : null;
  return [facts.issuer, day].filter(Boolean).join(', ');
}

const Choices: FC<{ view: View; choices: readonly DocumentEntry[] }> = ({ view, choices }) => (
  <ul>
    {choices.map((choice) => (
      <li>
        <a href={documentPath(choice.id)}>{choice.label}</a>{' '}
        <span class="muted">{factsText(view, choice)}</span>
      </li>
    ))}
  </ul>
);

/** Which document is meant, or none of those proposed: a person says it. */
const Decide: FC<{ view: View; citation: DocumentCitation; choices: readonly DocumentEntry[] }> = ({
  view,
  citation,
  choices,
}) => (
  <form method="post" action={resolvePath(citation.fromId, citation.id)} class="decide">
    <fieldset class="field">
      <legend>{view.t('register.which')}</legend>
      {choices.map((choice) => (
        <label class="choice">
          <input type="radio" name="den" value={choice.id} required />
          <span>
            <a href={documentPath(choice.id)}>{choice.label}</a>
            {', '}
            {[factsText(view, choice), view.t(`register.status.${choice.status}`)].filter(Boolean).join(', ')}
          </span>
        </label>
      ))}
      <label class="choice">
        <input type="radio" name="den" value={NONE_OF_THEM} required />
        <span>{view.t('register.which-none')}</span>
      </label>
    </fieldset>
    <button type="submit" class="button">
      {view.t('register.decide')}
    </button>
  </form>
);

/** Who cites the document (được dẫn trong), the latest first, with the sentence. */
export const CitationsIn: FC<DocumentPageProps> = ({ view, document, incoming }) => (
  <section class="card" aria-labelledby="duoc-dan">
    <h2 id="duoc-dan">{view.t('register.cited-in', { count: incoming.total })}</h2>
    {incoming.total === 0 ? (
      <p class="muted">{view.t('register.cited-in-none')}</p>
    ) : (
      <ul class="plain cited-list">
        {incoming.citing.map(({ from, roles, resolution, sentence }) => (
          <li>
            <p class="cited-head">
              <CitedName target={from} label={from.label} />
              {resolution === 'ambiguous' ? (
                <Badge tone="warn">{view.t('register.resolution.ambiguous')}</Badge>
              ) : null}
            </p>
            <p class="muted">{[rolesText(view, roles), factsText(view, from)].filter(Boolean).join(' · ')}</p>
            <blockquote lang={DOCUMENT_LANGUAGE}>{sentence}</blockquote>
          </li>
        ))}
      </ul>
    )}
    {incoming.total > incoming.citing.length ? (
      <a href={`${registerPath()}?dan=${document.id}`}>
        {view.t('register.cited-in-all', { count: incoming.total })}
      </a>
    ) : null}
  </section>
);
