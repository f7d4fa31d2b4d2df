import type { SayEvidence } from './channel-bar.js';
import type { PublicCase } from './evidence-model.js';
import { MaskedText } from '../benchmark/masked-text.js';

interface CaseCardsProps {
  readonly say: SayEvidence;
  /** Of one vendor. */
  readonly cases: readonly PublicCase[];
}

/** So many characters of a case stand on a page; all of it is in the data. */
const MOST_TEXT = 400;

/** What somebody said of a vendor, with who, when and where. */
export function CaseCards({ say, cases }: CaseCardsProps) {
  return cases.map(({ id, kind, source, url, day, text, dimension, sentiment }) => (
    <figure key={id} className="quote">
      <blockquote>
        <MaskedText text={clipped(text)} say={say} />
      </blockquote>
      <figcaption>
        <span className={`band-${sentiment}`}>{say(`sentiment-${sentiment}`)}</span>
        {dimension !== null && <> · {dimension}</>} · {source} · {say(`kind-${kind}`)} · {day}
        {url !== null && (
          <>
            {' '}
            ·{' '}
            <a href={url} rel="nofollow noreferrer">
              {say('caseOpen')}
            </a>
          </>
        )}
      </figcaption>
    </figure>
  ));
}

function clipped(text: string): string {
  return text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT).toWellFormed()}…`;
}
