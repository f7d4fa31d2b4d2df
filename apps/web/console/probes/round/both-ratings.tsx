import { Text } from '@mantine/core';
import { useTexts } from '../../i18n/locale.js';
import type { Dispute } from '../probe-types.js';
import { agreementTexts } from './agreement.messages.js';

/** What the two said who are too far apart; who is who is not told. */
export function BothRatings({ dispute: { ratings } }: { readonly dispute: Dispute }) {
  const texts = useTexts(agreementTexts);
  const markOf = (rating: number | null | undefined) => (typeof rating === 'number' ? String(rating) : texts.cannot);
  return <Text>{texts.ratings(markOf(ratings[0]), markOf(ratings[1]))}</Text>;
}
