import { Badge, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { useExclusions, type VendorAudit } from './answer-requests.js';
import { answersTexts } from './answers.messages.js';
import { reviewTexts } from './review.messages.js';
import type { WaveChoice } from './use-all-waves.js';

interface ExclusionAuditProps {
  readonly waveId: string;
  readonly waves: readonly WaveChoice[];
  readonly nameOf: (vendorId: string) => string;
}

/** Whether one vendor loses more answers than the others; to be looked at before anything is published. */
export function ExclusionAudit({ waveId, waves, nameOf }: ExclusionAuditProps) {
  const texts = useTexts(reviewTexts);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const own = waveId || chosen || (waves[0]?.value ?? '');
  if (own === '') return null;
  return (
    <details className="fm-audit" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.audit}</summary>
      {isOpen && (
        <>
          {waveId === '' && waves.length > 1 && (
            <Select
              label={texts.wave}
              data={[...waves]}
              value={own}
              onChange={(next) => setChosen(next ?? '')}
              allowDeselect={false}
              maw={360}
              mb="sm"
            />
          )}
          <Vendors waveId={own} nameOf={nameOf} />
        </>
      )}
    </details>
  );
}

function Vendors({ waveId, nameOf }: Pick<ExclusionAuditProps, 'waveId' | 'nameOf'>) {
  const texts = useTexts(reviewTexts);
  const { number } = useFormat();
  const { data, error, refetch } = useExclusions(waveId);
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (data.vendors.length === 0) return <Text c="dimmed">{texts.auditNone}</Text>;
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {texts.auditHint(number(data.threshold))}
      </Text>
      <div className="fm-card">
        <table className="fm-table" aria-label={texts.audit}>
          <thead>
            <tr>
              {[texts.vendor, texts.leftOut, texts.why, texts.test].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.vendors.map((vendor) => (
              <Row key={vendor.vendorId} vendor={vendor} name={nameOf(vendor.vendorId)} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ vendor, name }: { readonly vendor: VendorAudit; readonly name: string }) {
  const texts = useTexts(reviewTexts);
  const { reasons, flags } = useTexts(answersTexts);
  const { number } = useFormat();
  const { responses, excludedResponses, excluded, p, audit } = vendor;
  const percent = number(Math.round((100 * excludedResponses) / Math.max(1, responses)));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={texts.leftOut}>{texts.share(number(excludedResponses), number(responses), percent)}</td>
      <td data-label={texts.why}>
        {excluded.length === 0
          ? '—'
          : excluded
              .map(({ reason, count }) => `${flags[reason] ?? reasons[reason] ?? reason}: ${number(count)}`)
              .join(' · ')}
      </td>
      <td data-label={texts.test}>
        {p === null
          ? texts.noTest
          : `p = ${number(p < 0.001 ? Number(p.toPrecision(1)) : Math.round(p * 1000) / 1000)}`}{' '}
        {audit && <Badge color="red">{texts.lookAtIt}</Badge>}
      </td>
    </tr>
  );
}
