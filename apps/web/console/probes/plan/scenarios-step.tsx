import { Badge, Checkbox, Text } from '@mantine/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { useProbeWords } from '../use-probe-words.js';
import type { PlanStepProps } from './plan-step.js';
import { newRoundTexts } from './new-round.messages.js';
import { PlanSection } from './plan-section.js';
import { toggled } from './round-draft.js';

export function ScenariosStep({ draft, change, scenarios }: PlanStepProps) {
  const texts = useTexts(newRoundTexts);
  const { text } = useFormat();
  const { words } = useProbeWords();
  const keys = scenarios.map(({ key }) => key);
  return (
    <PlanSection title={texts.steps.scenarios} hint={texts.chosen(draft.scenarios.length, scenarios.length)}>
      <ul className="fm-choosing">
        {scenarios.map(({ key, title, text: asked, severity, needsConsent }) => (
          <li key={key}>
            <Checkbox
              label={text(title)}
              checked={draft.scenarios.includes(key)}
              onChange={() => change({ scenarios: toggled(keys, draft.scenarios, key) })}
            />
            <Badge variant="default" className="fm-label">
              {words.severities[severity]}
            </Badge>
            {needsConsent && (
              <Text component="span" size="sm" c="var(--fm-attention)">
                {texts.needsConsent}
              </Text>
            )}
            <details>
              <summary className="fm-summary">
                {texts.read}
                <span className="fm-hidden">{text(title)}</span>
              </summary>
              <p className="fm-note">{text(asked)}</p>
            </details>
          </li>
        ))}
      </ul>
    </PlanSection>
  );
}
