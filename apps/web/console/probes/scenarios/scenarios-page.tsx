import '../probes.css';
import { Anchor, Badge, Button, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { LOCALES } from '#kernel';
import { useCan } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { Listed } from '../../parts/listed.js';
import { PageHeading } from '../../parts/page-heading.js';
import { EmptyState } from '../../parts/states.js';
import { useScenarios } from '../probe-requests.js';
import type { CatalogueScenario } from '../probe-types.js';
import { useChosenWave } from '../use-chosen-wave.js';
import { useProbeWords } from '../use-probe-words.js';
import { ScenarioDialog } from './scenario-dialog.js';
import { scenariosTexts } from './scenarios.messages.js';

/** What can be asked: scenarios that come with Fairmark, and the study's own. */
export function ScenariosPage() {
  const texts = useTexts(scenariosTexts);
  const { waveId, name } = useChosenWave();
  const mayPlan = useCan('probes.plan');
  const [edited, setEdited] = useState<CatalogueScenario | 'new'>();
  return (
    <>
      <Anchor component={Link} href={`/probes?wave=${waveId}`} size="sm">
        ← {texts.all}
      </Anchor>
      <PageHeading title={texts.title} hint={name === '' ? texts.hint : `${name} · ${texts.hint}`}>
        {mayPlan && waveId !== '' && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
            {texts.add}
          </Button>
        )}
      </PageHeading>
      <Listed query={useScenarios(waveId)} empty={<EmptyState title={texts.none} />}>
        {(scenarios) => (
          <ul className="fm-scenarios">
            {scenarios.map((scenario) => (
              <li key={scenario.key} className="fm-card fm-section">
                <Scenario scenario={scenario} onRevise={mayPlan ? setEdited : undefined} />
              </li>
            ))}
          </ul>
        )}
      </Listed>
      <ScenarioDialog waveId={waveId} edited={edited} onClose={() => setEdited(undefined)} />
    </>
  );
}

interface ScenarioProps {
  readonly scenario: CatalogueScenario;
  readonly onRevise: ((scenario: CatalogueScenario) => void) | undefined;
}

function Scenario({ scenario, onRevise }: ScenarioProps) {
  const texts = useTexts(scenariosTexts);
  const { text } = useFormat();
  const { words } = useProbeWords();
  const { title, severity, origin, version, needsConsent } = scenario;
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h5">
          {text(title)}
        </Title>
        {onRevise && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => onRevise(scenario)}
            aria-label={texts.reviseOne(text(title))}
          >
            {texts.revise}
          </Button>
        )}
      </Group>
      <Group gap="xs" mt={4}>
        <Badge variant="default" className="fm-label">
          {words.severities[severity]}
        </Badge>
        <Text component="span" size="sm" c="dimmed">
          {texts.origins[origin]} · {texts.version(version)}
        </Text>
        {needsConsent && (
          <Text component="span" size="sm" c="var(--fm-attention)">
            {texts.needsConsent}
          </Text>
        )}
      </Group>
      <Script scenario={scenario} />
    </>
  );
}

/** Everything that is written down, in both languages. */
function Script({ scenario: { title, text: asked, answerKey, ethics } }: Pick<ScenarioProps, 'scenario'>) {
  const texts = useTexts(scenariosTexts);
  const { text } = useFormat();
  return (
    <details>
      <summary className="fm-summary">
        {texts.text}, {texts.answerKey}
        <span className="fm-hidden">{text(title)}</span>
      </summary>
      <div className="fm-script">
        {LOCALES.map((language) => (
          <div key={language}>
            <Text size="sm" c="dimmed">
              {texts.languages[language]}
            </Text>
            <p className="fm-note" lang={language}>
              {asked[language]}
            </p>
            <Text fw={600} size="sm">
              {texts.answerKey}
            </Text>
            <ul className="fm-list" lang={language}>
              {answerKey.map((point) => (
                <li key={point.en}>{point[language]}</li>
              ))}
            </ul>
            <Text fw={600} size="sm">
              {texts.ethics}
            </Text>
            <p className="fm-note" lang={language}>
              {ethics[language]}
            </p>
          </div>
        ))}
      </div>
    </details>
  );
}
