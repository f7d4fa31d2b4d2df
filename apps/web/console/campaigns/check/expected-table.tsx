import { Text } from '@mantine/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import type { CampaignCheck } from '../campaign-requests.js';
import { progressTexts } from '../progress/progress.messages.js';
import { RangeMark } from '../progress/range-mark.js';
import { Section } from '../progress/section.js';
import { checkTexts } from './check.messages.js';

/** Each vendor: what would be sent, what is expected to come back, and what a rank takes. */
export function ExpectedTable({ vendors }: Pick<CampaignCheck, 'vendors'>) {
  const texts = useTexts(checkTexts);
  const { band } = useTexts(progressTexts);
  const { text, number } = useFormat();
  const [first] = vendors;
  if (!first) return null;
  const most = Math.max(...vendors.map((one) => Math.max(one.expectedOrganisations.high, one.threshold))) * 1.05;
  return (
    <Section title={texts.vendors} hint={texts.vendorsHint(number(first.threshold))}>
      <table className="fm-table" aria-label={texts.vendors}>
        <thead>
          <tr>
            {[texts.vendor, texts.planned, texts.expected, texts.organisations].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {vendors.map(({ vendorId, name, planned, expected, expectedOrganisations, threshold }) => (
            <tr key={vendorId}>
              <th scope="row">
                <b>{text(name)}</b>
              </th>
              <td data-label={texts.planned}>{number(planned)}</td>
              <td data-label={texts.expected}>{band(number(expected.low), number(expected.high))}</td>
              <td data-label={texts.organisations}>
                <div>
                  <RangeMark have={0} band={expectedOrganisations} need={threshold} most={most} />
                  <Text component="span" size="sm" c="dimmed">
                    {band(number(expectedOrganisations.low), number(expectedOrganisations.high))} / {number(threshold)}
                  </Text>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
