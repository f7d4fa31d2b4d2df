import { Title } from '@mantine/core';
import {
  AxisTicks,
  domainAround,
  IntervalMark,
  intervalText,
  rankText,
  RankStrip,
  scoreAxis,
  scoreText,
} from '#pages/chart';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { gatesTexts } from './gates.messages.js';
import { reasonSentence } from './note-sentence.js';
import type { PreviewVendor } from './release-requests.js';
import { releasesTexts } from './releases.messages.js';

interface RankPreviewProps {
  readonly vendors: readonly PreviewVendor[];
}

type Axis = ReturnType<typeof scoreAxis>;

/** What readers will see of the vendors, with the charts of the public page. The visible table is the data. */
export function RankPreview({ vendors }: RankPreviewProps) {
  const texts = useTexts(releasesTexts);
  const values = vendors.flatMap(({ score, ci95 }) => [...(score === null ? [] : [score]), ...(ci95 ?? [])]);
  const axis = scoreAxis(domainAround(values));
  const places = vendors.filter(({ status }) => status === 'RANKED').length;
  return (
    <section className="fm-card fm-section fm-ranks" aria-label={texts.preview}>
      <Title order={3} size="h4">
        {texts.preview}
      </Title>
      <p className="fm-section-hint">{texts.previewHint}</p>
      <table className="fm-rank-table">
        <thead>
          <tr>
            <th scope="col">{texts.vendor}</th>
            <th scope="col" className="fm-number">
              {texts.score}
            </th>
            <th scope="col" className="fm-plot">
              <span className="fm-hidden">{texts.interval}</span>
              <AxisTicks axis={axis} />
            </th>
            <th scope="col">{texts.ranks}</th>
          </tr>
        </thead>
        <tbody>
          {vendors.map((vendor) => (
            <VendorRow key={vendor.slug} vendor={vendor} axis={axis} places={places} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface VendorRowProps {
  readonly vendor: PreviewVendor;
  readonly axis: Axis;
  readonly places: number;
}

function VendorRow({ vendor, axis, places }: VendorRowProps) {
  const texts = useTexts(releasesTexts);
  const reasons = useTexts(gatesTexts);
  const { text } = useFormat();
  const { status, score, ci95, rankRange, reason } = vendor;
  const name = text(vendor.name);
  const why = reason === null ? '' : ` · ${reasonSentence(reason, reasons)}`;
  const title = `${name}: ${scoreText(score)}${ci95 ? ` ${intervalText(ci95)}` : ''}`;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="fm-number">{status === 'SUPPRESSED' ? '—' : scoreText(score)}</td>
      <td className="fm-plot">
        {status !== 'SUPPRESSED' && (
          <IntervalMark
            axis={axis}
            title={title}
            series={status === 'RANKED' ? 1 : 'context'}
            score={score}
            interval={ci95}
          />
        )}
      </td>
      <td className="fm-rank">
        {rankRange ? (
          <>
            <RankStrip range={rankRange} places={places} title={`${name}: ${rankText(rankRange)}`} />
            {rankText(rankRange)}
          </>
        ) : (
          `${status === 'SUPPRESSED' ? texts.suppressed : texts.unranked}${why}`
        )}
      </td>
    </tr>
  );
}
