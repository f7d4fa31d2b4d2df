import { Button, Checkbox, Text } from '@mantine/core';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useSegmentWord } from '../parts/use-segment-word.js';
import { QuarantineOutcome } from './quarantine-outcome.js';
import { placeOf, type QuarantinedAnswer } from './quarantine-requests.js';
import { quarantineTexts } from './quarantine.messages.js';
import { TableHead } from '../parts/table-head.js';

interface QuarantineTableProps {
  readonly rows: readonly QuarantinedAnswer[];
  readonly nameOf: (vendorId: string) => string;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (places: readonly string[]) => void;
  readonly onOpen: (place: string) => void;
}

export function QuarantineTable({ rows, selected, onSelect, ...shared }: QuarantineTableProps) {
  const texts = useTexts(quarantineTexts);
  const mayRule = useCan('responses.rule');
  const waiting = rows.filter(({ decision }) => decision === null).map(placeOf);
  const isAll = waiting.length > 0 && waiting.every((place) => selected.has(place));
  const flip = (place: string) =>
    onSelect(selected.has(place) ? [...selected].filter((one) => one !== place) : [...selected, place]);
  return (
    <>
      {mayRule && waiting.length > 1 && (
        <Checkbox label={texts.pickAll} checked={isAll} onChange={() => onSelect(isAll ? [] : waiting)} mb="sm" />
      )}
      <div className="fm-card">
        <table className="fm-table" aria-label={texts.title}>
          <TableHead columns={[texts.who, texts.reason, texts.outcome]} act={texts.open} />
          <tbody>
            {rows.map((answer) => (
              <Row
                key={placeOf(answer)}
                answer={answer}
                isSelected={selected.has(placeOf(answer))}
                onSelect={mayRule && answer.decision === null ? flip : undefined}
                {...shared}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps extends Pick<QuarantineTableProps, 'nameOf' | 'onOpen'> {
  readonly answer: QuarantinedAnswer;
  readonly isSelected: boolean;
  readonly onSelect: ((place: string) => void) | undefined;
}

function Row({ answer, nameOf, isSelected, onSelect, onOpen }: RowProps) {
  const texts = useTexts(quarantineTexts);
  const word = useSegmentWord();
  const { moment } = useFormat();
  const [vendor, when, place] = [nameOf(answer.vendorId), moment(answer.receivedAt), placeOf(answer)];
  const about = [answer.cameByOpenLink ? texts.openLink : texts.invited, word(answer.size), word(answer.region)];
  return (
    <tr>
      <th scope="row">
        <div className="fm-pick">
          {onSelect && (
            <Checkbox
              aria-label={texts.pick(vendor, when)}
              checked={isSelected}
              onChange={() => onSelect(place)}
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
      <td data-label={texts.reason}>{texts.reasons[answer.reason] ?? answer.reason}</td>
      <td data-label={texts.outcome}>
        <QuarantineOutcome decision={answer.decision} />
      </td>
      <td className="fm-end">
        <Button
          variant="default"
          size="compact-sm"
          aria-label={texts.openOne(vendor, when)}
          onClick={() => onOpen(place)}
        >
          {texts.open}
        </Button>
      </td>
    </tr>
  );
}
