import { Text, Title } from '@mantine/core';
import { useFormat } from '../../i18n/format.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import type { SlaGroup } from '../probe-types.js';
import { useProbeWords } from '../use-probe-words.js';
import { slaTexts } from './sla.messages.js';

interface SlaTableProps {
  readonly title: string;
  readonly rows: readonly SlaGroup[];
  readonly nameOf: (slug: string) => string;
}

/** Vendors of one group: what share had an answer by when, how sure that is, and who never answered. */
export function SlaTable({ title, rows, nameOf }: SlaTableProps) {
  const texts = useTexts(slaTexts);
  const bounds = rows[0]?.attainment.map(({ minutes }) => minutes) ?? [];
  const columns = [
    texts.vendor,
    ...bounds.map((minutes) => texts.within[minutes] ?? String(minutes)),
    texts.median,
    texts.n,
    texts.unanswered,
    texts.open,
  ];
  return (
    <section className="fm-sla">
      <Title order={3} size="h5">
        {title}
      </Title>
      <table className="fm-table" aria-label={`${texts.title}: ${title}`}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.vendor} row={row} name={nameOf(row.vendor)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, name }: { readonly row: SlaGroup; readonly name: string }) {
  const texts = useTexts(slaTexts);
  const { number } = useFormat();
  const { lasting } = useProbeWords();
  const { attainment, medianMinutes, n, unanswered, open } = row;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      {attainment.map((one) => (
        <td key={one.minutes} data-label={texts.within[one.minutes]}>
          <Share {...one} />
        </td>
      ))}
      <td data-label={texts.median}>{medianMinutes === null ? texts.notReached : lasting(medianMinutes)}</td>
      <td data-label={texts.n}>{number(n)}</td>
      <td data-label={texts.unanswered}>{number(unanswered)}</td>
      <td data-label={texts.open}>{number(open)}</td>
    </tr>
  );
}

/** A share with its interval, drawn on the way from nobody to everybody. */
function Share({ share, interval }: SlaGroup['attainment'][number]) {
  const texts = useTexts(slaTexts);
  const { locale } = useLocale();
  const percent = (value: number) => new Intl.NumberFormat(locale, { style: 'percent' }).format(value);
  if (share === null) return <span>{texts.nothing}</span>;
  const [low, high] = interval ?? [share, share];
  return (
    <span className="fm-share">
      <span className="fm-hidden">{texts.interval(percent(share), percent(low), percent(high))}</span>
      <span aria-hidden>
        <b>{percent(share)}</b>{' '}
        <Text component="span" size="sm" c="dimmed">
          {percent(low)}–{percent(high)}
        </Text>
      </span>
      <span className="fm-share-bar" aria-hidden>
        <span style={{ left: `${100 * low}%`, width: `${100 * (high - low)}%` }} />
        <i style={{ left: `${100 * share}%` }} />
      </span>
    </span>
  );
}
