import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { answersTexts } from './answers.messages.js';
import { MaskedText } from './masked-text.js';

/** What was given as an answer, whatever its type: lists by commas, records by rows. */
export function AnswerValue({ value }: { readonly value: unknown }) {
  const texts = useTexts(answersTexts);
  const { number } = useFormat();
  if (typeof value === 'string') return <MaskedText>{value}</MaskedText>;
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (value === null || value === undefined) return '—';
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.map(String).join(' · ');
  return (
    <dl className="fm-pairs">
      {Object.entries(value as Record<string, unknown>).map(([name, own]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <AnswerValue value={own} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
