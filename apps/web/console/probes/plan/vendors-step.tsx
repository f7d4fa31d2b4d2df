import { Alert, Checkbox } from '@mantine/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import type { PlanStepProps } from './plan-step.js';
import { newRoundTexts } from './new-round.messages.js';
import { PlanSection } from './plan-section.js';
import { toggled } from './round-draft.js';

export function VendorsStep({ draft, change, planner, scenarios }: PlanStepProps) {
  const texts = useTexts(newRoundTexts);
  const { text } = useFormat();
  const slugs = planner.vendors.map(({ slug }) => slug);
  const isUrgent = scenarios.some(({ key, needsConsent }) => needsConsent && draft.scenarios.includes(key));
  return (
    <PlanSection title={texts.steps.vendors} hint={texts.chosen(draft.vendors.length, slugs.length)}>
      {isUrgent && (
        <Alert color="orange" mb="sm">
          {texts.consentLater}
        </Alert>
      )}
      <ul className="fm-choosing">
        {planner.vendors.map(({ slug, name }) => (
          <li key={slug}>
            <Checkbox
              label={text(name)}
              checked={draft.vendors.includes(slug)}
              onChange={() => change({ vendors: toggled(slugs, draft.vendors, slug) })}
            />
          </li>
        ))}
      </ul>
    </PlanSection>
  );
}
