import { Group, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useUncontrolled } from '@mantine/hooks';
import type { LocalizedText } from '#kernel';
import { allOf } from '../api/catalogue.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { TemplatePreview } from './template-preview.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import type { Beginning } from './beginning.js';
import { newQuestionnaireTexts } from './new-questionnaire.messages.js';

interface Template {
  readonly id: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly questions: number;
  readonly minutes: number;
}

interface TemplateBeginningProps {
  readonly onChange: (beginning: Beginning) => void;
}

export function TemplateBeginning({ onChange }: TemplateBeginningProps) {
  const texts = useTexts(newQuestionnaireTexts);
  const templates = useQuery({
    queryKey: ['templates'],
    queryFn: ({ signal }) => allOf<Template>('/v1/admin/questionnaires/templates', signal),
    staleTime: Infinity,
  });
  if (templates.error) return <ErrorState error={templates.error} retry={() => void templates.refetch()} />;
  if (!templates.data) return <LoadingState />;
  if (templates.data.length === 0) return <Text>{texts.noTemplates}</Text>;
  return <Templates templates={templates.data} onChange={onChange} />;
}

function Templates({ templates, onChange }: TemplateBeginningProps & { readonly templates: readonly Template[] }) {
  const texts = useTexts(newQuestionnaireTexts);
  const { text, number } = useFormat();
  const [id, setId] = useUncontrolled({ defaultValue: templates[0]?.id ?? '', finalValue: '' });
  const chosen = templates.find((template) => template.id === id);
  useEffect(() => {
    if (chosen) onChange({ from: { template: chosen.id }, title: chosen.name });
  }, [chosen, onChange]);
  return (
    <Radio.Group value={id} onChange={setId} aria-label={texts.kinds.template.name}>
      <Stack gap="sm">
        {templates.map(({ id: value, name, description, questions, minutes }) => (
          <div key={value} className="fm-choice">
            <Radio.Card value={value} p="sm" withBorder={false}>
              <Group wrap="nowrap" align="flex-start" gap="sm">
                <Radio.Indicator mt={3} />
                <div>
                  <Text fw={600}>{text(name)}</Text>
                  <Text>{text(description)}</Text>
                  <Text size="sm" c="dimmed">
                    {texts.templateFacts(questions, number(minutes))}
                  </Text>
                </div>
              </Group>
            </Radio.Card>
            <TemplatePreview id={value} />
          </div>
        ))}
      </Stack>
    </Radio.Group>
  );
}
