import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { Listed } from '../../parts/listed.js';
import { EmptyState } from '../../parts/states.js';
import { PlanSection } from '../plan/plan-section.js';
import { useProbes } from '../probe-requests.js';
import type { ProbeSummary } from '../probe-types.js';
import { ProbeList } from './probe-list.js';
import { RoundFacts } from './round-facts.js';
import type { RoundPartProps } from './round-part.js';
import { roundTexts } from './round.messages.js';
import { vendorProgress } from './vendor-progress.js';

/** How far each vendor is, and each probe. */
export function ProgressTab({ round, at }: RoundPartProps) {
  const texts = useTexts(roundTexts);
  return (
    <>
      <Listed query={useProbes(at)} empty={<EmptyState title={texts.noProbes} />}>
        {(probes) => (
          <>
            <VendorTable probes={probes} />
            <ProbeList probes={probes} at={at} />
          </>
        )}
      </Listed>
      <RoundFacts round={round} />
    </>
  );
}

function VendorTable({ probes }: { readonly probes: readonly ProbeSummary[] }) {
  const texts = useTexts(roundTexts);
  const { text, number } = useFormat();
  const columns = ['planned', 'due', 'sent', 'open', 'answered', 'unanswered'] as const;
  return (
    <PlanSection title={texts.tabs.vendors}>
      <table className="fm-table" aria-label={texts.tabs.vendors}>
        <thead>
          <tr>
            <th scope="col">{texts.vendor}</th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {texts[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {vendorProgress(probes).map(({ vendor, counts }) => (
            <tr key={vendor.slug}>
              <th scope="row">
                <bdi>{text(vendor.name)}</bdi>
              </th>
              {columns.map((name) => (
                <td key={name} data-label={texts[name]}>
                  {number(counts[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </PlanSection>
  );
}
