import { Button, Checkbox, Text } from '@mantine/core';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useSegmentWord } from '../parts/use-segment-word.js';
import type { AnswerSummary } from './answer-requests.js';
import { answersTexts } from './answers.messages.js';
import { Outcome } from './outcome.js';
import { reviewTexts } from './review.messages.js';
import { TableHead } from '../parts/table-head.js';

interface TableProps {
  readonly rows: readonly AnswerSummary[];
  readonly nameOf: (vendorId: string) => string;
  /** Where the keyboard stands. */
  readonly current: string;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

export function AnswerTable({ rows, nameOf, current, selected, onSelect, onOpen }: TableProps) {
  const texts = useTexts(answersTexts);
  const mayRule = useCan('responses.rule');
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.title}>
        <TableHead columns={[texts.who, texts.marks, texts.outcome]} act={texts.open} />
        <tbody>
          {rows.map((answer) => (
            <Row
              key={answer.id}
              answer={answer}
              vendor={nameOf(answer.vendorId)}
              isCurrent={answer.id === current}
              isSelected={selected.has(answer.id)}
              onSelect={mayRule && answer.ruling !== 'withdraw' ? onSelect : undefined}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<TableProps, 'onOpen'> {
  readonly answer: AnswerSummary;
  readonly vendor: string;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onSelect: ((id: string) => void) | undefined;
}

function Row({ answer, vendor, isCurrent, isSelected, onSelect, onOpen }: RowProps) {
  const texts = useTexts(answersTexts);
  const review = useTexts(reviewTexts);
  const word = useSegmentWord();
  const { moment } = useFormat();
  const when = moment(answer.submittedAt);
  const about = [answer.source, answer.size, answer.region].map(word);
  return (
    <tr className={isCurrent ? 'fm-current' : undefined}>
      <th scope="row">
        <div className="fm-pick">
          {onSelect && (
            <Checkbox
              aria-label={review.pick(vendor, when)}
              checked={isSelected}
              onChange={() => onSelect(answer.id)}
              mt={2}
            />
          )}
          <div>
            <b>{vendor}</b>
            <Text component="span" display="block" size="sm" c="dimmed">
              {[when, ...about].join(' · ')}
            </Text>
          </div>
        </div>
      </th>
      <td data-label={texts.marks}>
        {answer.flags.length === 0 ? texts.noMarks : answer.flags.map((flag) => texts.flags[flag] ?? flag).join(' · ')}
      </td>
      <td data-label={texts.outcome}>
        <Outcome answer={answer} />
      </td>
      <td className="fm-end">
        <Button
          id={`answer-${answer.id}`}
          variant="default"
          size="compact-sm"
          aria-label={texts.openOne(vendor, when)}
          onClick={() => onOpen(answer.id)}
        >
          {texts.open}
        </Button>
      </td>
    </tr>
  );
}
