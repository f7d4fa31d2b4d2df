import { Anchor, Button, Center, Text, Title } from '@mantine/core';
import { useVendors } from '../api/catalogue.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { EmptyState } from '../parts/states.js';
import { useVendorNames } from '../parts/use-vendor-names.js';
import { ImportFiles } from './import-files.js';
import { VoiceActs } from './voice-acts.js';
import { type Rating, type RatingPage, useRatings } from './voice-requests.js';
import { voicesTexts } from './voices.messages.js';

interface TabProps {
  readonly waveId: string;
  readonly vendorId: string;
}

/** Stars with as many digits as mean something. */
function useStars(): (stars: number) => string {
  const { locale } = useLocale();
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (stars) => format.format(stars);
}

/** What public sites say: vendor by vendor as it would be shown, and one by one with its source. */
export function RatingsTab({ waveId, vendorId }: TabProps) {
  const texts = useTexts(voicesTexts);
  const ratings = useRatings(waveId, { vendorId });
  const pages = ratings.data?.pages;
  return (
    <>
      <VoiceActs waveId={waveId} kind="ratings" />
      <Listed
        query={{ data: pages?.flatMap(({ data }) => data), error: ratings.error, refetch: ratings.refetch }}
        empty={<EmptyState title={texts.noRatings} hint={texts.noRatingsHint} />}
      >
        {(listed) => (
          <>
            {pages?.[0] && <Market market={pages[0].market} />}
            <Ratings ratings={listed} />
          </>
        )}
      </Listed>
      {ratings.hasNextPage && (
        <Center mt="md">
          <Button variant="default" loading={ratings.isFetchingNextPage} onClick={() => void ratings.fetchNextPage()}>
            {texts.more}
          </Button>
        </Center>
      )}
      <ImportFiles waveId={waveId} kind="ratings" />
    </>
  );
}

function Market({ market: { prior, vendors } }: { readonly market: RatingPage['market'] }) {
  const texts = useTexts(voicesTexts);
  const stars = useStars();
  const { number, text } = useFormat();
  const { data = [] } = useVendors();
  if (prior === null) return null;
  return (
    <section aria-labelledby="market">
      <Title order={2} size="h3" id="market">
        {texts.market}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {texts.marketHint(stars(prior))}
      </Text>
      <div className="fm-card">
        <table className="fm-table" aria-labelledby="market">
          <thead>
            <tr>
              <th scope="col">{texts.vendor}</th>
              <th scope="col">{texts.adjusted}</th>
              <th scope="col">{texts.given}</th>
              <th scope="col">{texts.count}</th>
              <th scope="col">{texts.sources}</th>
            </tr>
          </thead>
          <tbody>
            {vendors.map(({ vendor, mean, count, sources, adjusted }) => (
              <tr key={vendor}>
                <th scope="row">{text(data.find(({ slug }) => slug === vendor)?.name) || vendor}</th>
                <td data-label={texts.adjusted}>{stars(adjusted)}</td>
                <td data-label={texts.given}>{stars(mean)}</td>
                <td data-label={texts.count}>{number(count)}</td>
                <td data-label={texts.sources}>{number(sources)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Ratings({ ratings }: { readonly ratings: readonly Rating[] }) {
  const texts = useTexts(voicesTexts);
  const stars = useStars();
  const { number } = useFormat();
  const { nameOf } = useVendorNames();
  return (
    <section aria-labelledby="ratings">
      <Title order={2} size="h3" id="ratings" mt="lg" mb="xs">
        {texts.all}
      </Title>
      <div className="fm-card">
        <table className="fm-table" aria-labelledby="ratings">
          <thead>
            <tr>
              <th scope="col">{texts.vendor}</th>
              <th scope="col">{texts.source}</th>
              <th scope="col">{texts.stars}</th>
              <th scope="col">{texts.count}</th>
              <th scope="col">{texts.day}</th>
              <th scope="col">{texts.licence}</th>
            </tr>
          </thead>
          <tbody>
            {ratings.map(({ id, vendorId, source, url, mean, count, day, licence }) => (
              <tr key={id}>
                <th scope="row">{nameOf(vendorId)}</th>
                <td data-label={texts.source}>
                  <Anchor
                    href={url}
                    target="_blank"
                    rel="noreferrer noopener"
                    underline="always"
                    className="fm-voice-name"
                  >
                    {source}
                  </Anchor>
                </td>
                <td data-label={texts.stars}>{stars(mean)}</td>
                <td data-label={texts.count}>{number(count)}</td>
                <td data-label={texts.day}>{day}</td>
                <td data-label={texts.licence}>{licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
