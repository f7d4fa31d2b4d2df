import { Badge, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { type TicketBatch, useTicketBatches } from './ticket-fact-requests.js';
import { ticketFactsTexts } from './ticket-facts.messages.js';
import { WithdrawalDialog } from './withdrawal-dialog.js';

interface BatchListProps {
  readonly waveId: string;
  readonly vendorId: string;
}

/** Every batch as it came, newest first; what was withdrawn stays in sight. */
export function BatchList({ waveId, vendorId }: BatchListProps) {
  const texts = useTexts(ticketFactsTexts);
  const [taken, setTaken] = useState<TicketBatch>();
  return (
    <Listed query={useTicketBatches(waveId, vendorId)} empty={<Text>{texts.nothing}</Text>}>
      {(batches) => (
        <>
          <table className="fm-table" aria-label={texts.batch}>
            <thead>
              <tr>
                {[texts.batch, texts.rows, texts.received, texts.state, texts.acts].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {batches.map((batch) => (
                <BatchRow key={batch.number} batch={batch} onTake={setTaken} />
              ))}
            </tbody>
          </table>
          {taken && (
            <WithdrawalDialog waveId={waveId} vendorId={vendorId} batch={taken} onClose={() => setTaken(undefined)} />
          )}
        </>
      )}
    </Listed>
  );
}

interface BatchRowProps {
  readonly batch: TicketBatch;
  readonly onTake: (batch: TicketBatch) => void;
}

function BatchRow({ batch, onTake }: BatchRowProps) {
  const texts = useTexts(ticketFactsTexts);
  const { number: inWords, moment } = useFormat();
  const mayTake = useCan('evidence.write') && batch.state === 'counted';
  const { number, id, sentBy, rows, added, changed, receivedAt, state, reason } = batch;
  return (
    <tr>
      <th scope="row">
        {number}{' '}
        <Text component="span" size="sm" c="dimmed">
          {texts.sentBy[sentBy]} · {id}
        </Text>
      </th>
      <td data-label={texts.rows}>
        <span>
          {inWords(rows)}{' '}
          <Text component="span" size="sm" c="dimmed">
            {texts.news(inWords(added), inWords(changed))}
          </Text>
        </span>
      </td>
      <td data-label={texts.received}>{moment(receivedAt)}</td>
      <td data-label={texts.state}>
        <span>
          <Badge variant="default">{texts.states[state]}</Badge> {reason}
        </span>
      </td>
      <td className="fm-actions">
        {mayTake && (
          <Button variant="default" onClick={() => onTake(batch)} aria-label={texts.withdrawOf(number)}>
            {texts.withdraw}
          </Button>
        )}
      </td>
    </tr>
  );
}
