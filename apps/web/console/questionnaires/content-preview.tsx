import { Box } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import type { Definition } from '#questionnaire/core/design';
import { DefinitionOutline, questionsIn } from '../parts/definition-outline.js';
import { outlineTexts } from '../parts/definition-outline.messages.js';
import { newQuestionnaireTexts } from './new-questionnaire.messages.js';

interface ContentPreviewProps {
  readonly definition: Definition;
  readonly isOpen?: boolean;
}

/** What a questionnaire holds, folded away until somebody wants to read it. */
export function ContentPreview({ definition, isOpen = false }: ContentPreviewProps) {
  const texts = useTexts(newQuestionnaireTexts);
  const counts = useTexts(outlineTexts).counts(questionsIn(definition), definition.pages.length);
  return (
    <details className="fm-details" open={isOpen}>
      <summary>
        {texts.showContent} · {counts}
      </summary>
      <Box mah={480} px="sm" pb="sm" style={{ overflow: 'auto' }} tabIndex={0} role="group" aria-label={counts}>
        <DefinitionOutline definition={definition} />
      </Box>
    </details>
  );
}
