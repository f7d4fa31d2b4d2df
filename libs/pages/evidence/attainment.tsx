import { scoreAxis } from '../chart/score-axis.js';
import { type DotWhiskerPanel, SmallMultiples } from '../chart/dot-whisker.js';
import { shareText } from '../chart/score-text.js';
import { evidenceWords } from '../messages/evidence.js';
import type { Attainment } from './evidence-model.js';
import type { SayEvidence } from './channel-bar.js';

export interface AttainmentVendor {
  readonly slug: string;
  readonly name: string;
}

interface AttainmentProps {
  readonly say: SayEvidence;
  readonly rows: readonly Attainment[];
  readonly vendors: readonly AttainmentVendor[];
  readonly vendorWord: string;
}

const PROMISES = [30, 240, 1440] as const;
const AXIS = scoreAxis([0, 100], 2);

/** One panel for each promise, vendors in the same order in each. */
export function AttainmentPanels({ say, rows, vendors, vendorWord }: AttainmentProps) {
  const panels = PROMISES.map((minutes): DotWhiskerPanel => {
    const caption = say(`within-${minutes}`);
    return {
      id: String(minutes),
      caption: <h3>{caption}</h3>,
      axis: AXIS,
      reference: null,
      head: { name: vendorWord, plot: caption, score: '%' },
      rows: vendors.flatMap(({ slug, name }) => {
        const own = rows.find((row) => row.vendor === slug && row.group === 'all' && row.minutes === minutes);
        return own ? [{ id: slug, series: 1, name, ...markOf(own, name, say) }] : [];
      }),
    };
  });
  return <SmallMultiples panels={panels.filter((panel) => panel.rows.length > 0)} />;
}

function markOf({ attainment, ci95: [low, high] }: Attainment, name: string, say: SayEvidence) {
  const share = shareText(attainment);
  return {
    score: 100 * attainment,
    interval: [100 * low, 100 * high] as const,
    text: share,
    title: say('attainmentTitle', { name, share, low: shareText(low), high: shareText(high) }),
  };
}

const GROUPS = ['all', 'severity', 'slot', 'zone'] as const;

/** The same and its parts as numbers, folded. */
export function AttainmentTables(props: AttainmentProps) {
  const { say, rows } = props;
  return (
    <div className="folds">
      {GROUPS.filter((group) => rows.some((row) => row.group === group)).map((group) => (
        <details key={group} className="card">
          <summary>{say(`group-${group}`)}</summary>
          <AttainmentTable {...props} rows={rows.filter((row) => row.group === group)} />
        </details>
      ))}
    </div>
  );
}

function AttainmentTable({ say, rows, vendors, vendorWord }: AttainmentProps) {
  const parts = [...new Set(rows.map(({ part }) => part))];
  return (
    <table className="probabilities attainment">
      <caption>{say('askedNote')}</caption>
      <thead>
        <tr>
          <th scope="col">{vendorWord}</th>
          {PROMISES.map((minutes) => (
            <th key={minutes} scope="col">
              {say(`within-${minutes}`)}
            </th>
          ))}
          <th scope="col">
            {say('unanswered')} / {say('asked')}
          </th>
        </tr>
      </thead>
      <tbody>
        {vendors.flatMap((vendor) =>
          parts.map((part) => (
            <AttainmentRow
              key={`${vendor.slug} ${part}`}
              say={say}
              name={vendor.name}
              rows={rows.filter((row) => row.vendor === vendor.slug && row.part === part)}
            />
          )),
        )}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly say: SayEvidence;
  readonly name: string;
  /** Of one vendor and part, a row for each promise. */
  readonly rows: readonly Attainment[];
}

function AttainmentRow({ say, name, rows }: RowProps) {
  const [first] = rows;
  if (!first) return null;
  const { unanswered, n } = rows.reduce((most, row) => (row.n > most.n ? row : most));
  return (
    <tr>
      <th scope="row">
        {name}
        {first.group !== 'all' && <small>{partText(first, say)}</small>}
      </th>
      {PROMISES.map((minutes) => {
        const own = rows.find((row) => row.minutes === minutes);
        return <td key={minutes}>{own ? <Share {...own} /> : '—'}</td>;
      })}
      <td>
        {unanswered} / {n}
      </td>
    </tr>
  );
}

function Share({ attainment, ci95: [low, high] }: Attainment) {
  return (
    <>
      {shareText(attainment)}
      <small>
        {Math.round(100 * low)}–{shareText(high)}
      </small>
    </>
  );
}

/** Severities and the usual slots have names, all others are what they are called. */
function partText({ group, part }: Attainment, say: SayEvidence): string {
  const key = `${group}-${part}`;
  return Object.hasOwn(evidenceWords, key) ? say(key as keyof typeof evidenceWords) : part;
}
