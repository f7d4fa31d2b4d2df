import { countText } from '../chart/score-text.js';
import type { SayEvidence } from './channel-bar.js';
import type { PublicStars as Stars } from './evidence-model.js';

interface PublicStarsProps {
  readonly say: SayEvidence;
  readonly ratings: readonly Stars[];
  readonly nameOf: (vendor: string) => string;
  readonly vendorWord: string;
}

/** Stars of public pages with where and when they were read; never part of a score. */
export function PublicStars({ say, ratings, nameOf, vendorWord }: PublicStarsProps) {
  return (
    <table className="probabilities stars">
      <caption>{say('ratingsNote')}</caption>
      <thead>
        <tr>
          <th scope="col">{vendorWord}</th>
          <th scope="col">{say('ratingMean')}</th>
          <th scope="col">{say('ratingCount')}</th>
          <th scope="col">{say('ratingAdjusted')}</th>
        </tr>
      </thead>
      <tbody>
        {ratings.flatMap(({ vendor, adjusted, pages }) =>
          pages.map(({ source, url, day, mean, count, licence }, at) => (
            <tr key={url}>
              <th scope="row">
                {nameOf(vendor)}
                <small>
                  <a href={url} rel="nofollow noreferrer">
                    {source}
                  </a>{' '}
                  {say('ratingRead', { day, licence })}
                </small>
              </th>
              <td>{mean.toFixed(1)}</td>
              <td>{countText(count)}</td>
              <td>{at === 0 ? adjusted.toFixed(2) : ''}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
