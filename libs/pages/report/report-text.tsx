import type { PlainSpan, ReportSpan } from './report-model.js';

/** Characters from which a name may be broken across lines. */
const LONG = 20;

/** Text of a report: numbers link to their table, claims carry the name of their test. */
export function ReportText({ spans }: { readonly spans: readonly ReportSpan[] }) {
  return spans.map((span, at) =>
    span.kind === 'claim' ? (
      <span key={at} className="claim" data-claim={claimName(span.claim)}>
        <ReportText spans={span.spans} />
      </span>
    ) : (
      <Plain key={at} span={span} />
    ),
  );
}

function Plain({ span }: { readonly span: PlainSpan }) {
  if (span.kind === 'words') return span.text;
  if (span.pointer === null) return <bdi className={span.text.length > LONG ? 'long' : undefined}>{span.text}</bdi>;
  const { table, pointer, text } = span;
  return table === null ? (
    <data className="number" value={pointer}>
      {text}
    </data>
  ) : (
    <a className="number" href={`#${table}`} data-pointer={pointer}>
      {text}
    </a>
  );
}

/** `BETTER_THAN aurora,tidal D1`: the claim as the API names it. */
export const claimName = ({
  type,
  subjects,
  metric,
}: {
  readonly type: string;
  readonly subjects: readonly string[];
  readonly metric: string;
}): string => `${type} ${subjects.join() || '-'} ${metric}`;
