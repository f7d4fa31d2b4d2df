import { TEMPLATES } from '#questionnaire/core/design';
import { ContentPreview } from './content-preview.js';

/** What a template holds. Only loaded where templates are chosen. */
export function TemplatePreview({ id }: { readonly id: string }) {
  const template = TEMPLATES.find((one) => one.id === id);
  return template && <ContentPreview definition={template.definition} />;
}
