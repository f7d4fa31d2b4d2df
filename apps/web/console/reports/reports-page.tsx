import '../studies/studies.css';
import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { type ReportedStudy, useReportedStudies } from './report-requests.js';
import { reportsTexts } from './reports.messages.js';
import { TableHead } from '../parts/table-head.js';

/** The report of every published wave. */
export function ReportsPage() {
  const texts = useTexts(reportsTexts);
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint} />
      <Listed query={useReportedStudies()} empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}>
        {(studies) => <ReportTable studies={studies} />}
      </Listed>
    </>
  );
}

function ReportTable({ studies }: { readonly studies: readonly ReportedStudy[] }) {
  const texts = useTexts(reportsTexts);
  const { locale } = useLocale();
  const { moment } = useFormat();
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.title}>
        <TableHead columns={[texts.study, texts.wave, texts.published]} act={texts.edit} />
        <tbody>
          {studies.flatMap(({ slug, title, waves }) =>
            waves.map((wave) => (
              <tr key={`${slug} ${wave.slug}`}>
                <th scope="row">{title[locale]}</th>
                <td data-label={texts.wave}>{wave.slug}</td>
                <td data-label={texts.published}>
                  {texts.revision(wave.revision)} · {moment(wave.publishedAt)}
                </td>
                <td className="fm-end">
                  <Anchor component={Link} href={`/reports/${slug}/${wave.slug}`}>
                    {texts.edit}
                  </Anchor>{' '}
                  · <Anchor href={`/b/${slug}/${wave.slug}/report?lang=${locale}`}>{texts.read}</Anchor>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
