import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { PlanSection } from '../plan/plan-section.js';
import type { RoundVendor } from '../probe-types.js';
import { RoundFacts } from './round-facts.js';
import type { RoundPartProps } from './round-part.js';
import { roundTexts } from './round.messages.js';
import { VendorDialog } from './vendor-dialog.js';

/** How each vendor is asked, and who agreed to urgent drills; a draft's can be changed. */
export function VendorsTab({ round, at }: RoundPartProps) {
  const texts = useTexts(roundTexts);
  const isDraft = round.state === 'draft';
  const mayChange = useCan('probes.plan') && isDraft;
  const needsConsent = isDraft && round.scenarios.some(({ severity }) => severity === 'urgent');
  const [changed, setChanged] = useState<RoundVendor>();
  return (
    <>
      <PlanSection title={texts.tabs.vendors} hint={isDraft ? texts.vendorsHint : texts.fixed}>
        <table className="fm-table" aria-label={texts.tabs.vendors}>
          <thead>
            <tr>
              {[texts.vendor, texts.locale, texts.address, texts.consent].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              {mayChange && (
                <th scope="col">
                  <span className="fm-hidden">{texts.change}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {round.vendors.map((vendor) => (
              <Row
                key={vendor.slug}
                vendor={vendor}
                needsConsent={needsConsent}
                onChange={mayChange ? setChanged : undefined}
              />
            ))}
          </tbody>
        </table>
      </PlanSection>
      {isDraft && <RoundFacts round={round} />}
      <VendorDialog vendor={changed} at={at} onClose={() => setChanged(undefined)} />
    </>
  );
}

interface RowProps {
  readonly vendor: RoundVendor;
  /** The round has urgent scenarios. */
  readonly needsConsent: boolean;
  readonly onChange: ((vendor: RoundVendor) => void) | undefined;
}

function Row({ vendor, needsConsent, onChange }: RowProps) {
  const texts = useTexts(roundTexts);
  const { text } = useFormat();
  const { name, locale, supportAddress, consent } = vendor;
  return (
    <tr>
      <th scope="row">
        <bdi>{text(name)}</bdi>
      </th>
      <td data-label={texts.locale}>{texts.locales[locale]}</td>
      <td data-label={texts.address}>
        {supportAddress === null ? (
          <Text component="span" c="dimmed">
            {texts.noMail}
          </Text>
        ) : (
          <bdi>{supportAddress}</bdi>
        )}
      </td>
      <td data-label={texts.consent}>
        {consent === null ? (
          <Text component="span" c={needsConsent ? 'var(--fm-attention)' : 'dimmed'}>
            {needsConsent ? texts.consentNeeded : texts.noConsent}
          </Text>
        ) : (
          <span>
            {texts.hasConsent}
            <Text component="span" display="block" size="sm" c="dimmed">
              <bdi>{texts.by(consent.agreedBy, consent.agreedOn)}</bdi>
            </Text>
          </span>
        )}
      </td>
      {onChange && (
        <td className="fm-end">
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => onChange(vendor)}
            aria-label={texts.changeOne(text(name))}
          >
            {texts.change}
          </Button>
        </td>
      )}
    </tr>
  );
}
