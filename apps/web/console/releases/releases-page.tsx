import './releases.css';
import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { type DeskWave, useDeskWaves } from './release-requests.js';
import { releasesTexts } from './releases.messages.js';
import { StateBadge } from './state-badge.js';

/** Every wave with what is public of it and what is on its way there. */
export function ReleasesPage() {
  const texts = useTexts(releasesTexts);
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint} />
      <Listed query={useDeskWaves()} empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}>
        {(waves) => <WaveTable waves={waves} />}
      </Listed>
    </>
  );
}

function WaveTable({ waves }: { readonly waves: readonly DeskWave[] }) {
  const texts = useTexts(releasesTexts);
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.title}>
        <thead>
          <tr>
            {[texts.study, texts.wave, texts.isPublic, texts.onItsWay].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {waves.map((wave) => (
            <WaveRow key={wave.waveId} wave={wave} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WaveRow({ wave }: { readonly wave: DeskWave }) {
  const texts = useTexts(releasesTexts);
  const { text, moment } = useFormat();
  const { revision, publishedAt, isWithdrawn, openState, publicAt } = wave;
  return (
    <tr>
      <th scope="row">{text(wave.title)}</th>
      <td data-label={texts.wave}>
        <Anchor component={Link} href={`/releases/${wave.waveId}`}>
          {wave.wave}
        </Anchor>
      </td>
      <td data-label={texts.isPublic}>
        <span>
          {revision === null || publishedAt === null
            ? texts.nothingPublic
            : `${texts.revision(revision)} · ${moment(publishedAt)} `}
          {isWithdrawn && <StateBadge state="withdrawn" />}
        </span>
      </td>
      <td data-label={texts.onItsWay}>
        {openState && (
          <span>
            <StateBadge state={openState} /> {openState === 'approved' && publicAt !== null && moment(publicAt)}
          </span>
        )}
      </td>
    </tr>
  );
}
