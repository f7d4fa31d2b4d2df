import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { IconMailPause } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { CAMPAIGNS_KEY, DELIVERY_KEY, type Delivery, readDelivery, resumeDelivery } from './campaign-requests.js';
import { deliveryTexts } from './delivery.messages.js';

/** Why no mail leaves the installation, and the way to go on; shown while that is so. */
export function DeliveryAlert() {
  const texts = useTexts(deliveryTexts);
  const { locale } = useLocale();
  const seesMails = useCan('mails.list');
  const { data } = useQuery({
    queryKey: DELIVERY_KEY,
    queryFn: readDelivery,
    enabled: seesMails,
    refetchInterval: 15_000,
  });
  return (
    <Alert color="orange" mb="sm" icon={<IconMailPause aria-hidden />} title={texts.paused}>
      {data && <Why delivery={data} />}
      <Text>{texts.nothingLost}</Text>
      {seesMails && (
        <Group mt="xs" gap="sm">
          {data && <Resume delivery={data} />}
          <Anchor href={`/admin/outbox?lang=${locale}`}>{texts.toOutbox}</Anchor>
        </Group>
      )}
    </Alert>
  );
}

function Why({ delivery: { reason, share, probeAt, failures } }: { readonly delivery: Delivery }) {
  const texts = useTexts(deliveryTexts);
  const { ago } = useFormat();
  const { locale } = useLocale();
  if (reason === null) return null;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const details = {
    'relay-unreachable': probeAt === null ? texts.failures(failures) : texts.nextTry(failures, ago(probeAt)),
    'complaint-rate': texts.ofMails(percent.format(share ?? 0)),
    'bounce-rate': texts.ofMails(percent.format(share ?? 0)),
    'by-hand': '',
  };
  return (
    <Text>
      {texts.reasons[reason]} {details[reason]}
    </Text>
  );
}

function Resume({ delivery: { reason } }: { readonly delivery: Delivery }) {
  const texts = useTexts(deliveryTexts);
  const mayWrite = useCan('campaigns.write');
  const notify = useNotify();
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  if (!mayWrite) return null;
  const resume = async () => {
    setBusy(true);
    try {
      await resumeDelivery();
      notify.done(texts.resumed);
    } catch (error) {
      notify.failed(texts.failed, error);
    }
    await Promise.all([CAMPAIGNS_KEY, DELIVERY_KEY].map((queryKey) => queries.invalidateQueries({ queryKey })));
    setBusy(false);
  };
  return (
    <Button size="compact-sm" loading={isBusy} onClick={() => void resume()}>
      {reason === 'relay-unreachable' ? texts.tryNow : texts.resume}
    </Button>
  );
}
