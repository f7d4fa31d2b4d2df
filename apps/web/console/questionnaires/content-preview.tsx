import { useTexts } from '../i18n/locale.js';
import type { Definition } from '#questionnaire/core/design';
import { DefinitionOutline, questionsIn } from '../parts/definition-outline.js';
import { outlineTexts } from '../parts/definition-outline.messages.js';
import { Scrolled } from '../parts/scrolled.js';
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
      <Scrolled label={counts} maxHeight="480px">
        <div className="fm-padded">
          <DefinitionOutline definition={definition} />
        </div>
      </Scrolled>
    </details>
  );
}
