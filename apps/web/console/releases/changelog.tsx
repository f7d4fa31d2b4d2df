import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useVendors } from '../api/catalogue.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { actsTexts } from './acts.messages.js';
import { EffectList } from './effect-list.js';
import { Fact } from './fact.js';
import { gatesTexts } from './gates.messages.js';
import { ReasonDialog } from './reason-dialog.js';
import { type DeskEntry, withdrawRelease } from './release-requests.js';
import { releasesTexts } from './releases.messages.js';
import { StateBadge } from './state-badge.js';

/** Everything that was done about the wave, newest first. */
export function Changelog({ entries }: { readonly entries: readonly DeskEntry[] }) {
  const texts = useTexts(releasesTexts);
  if (entries.length === 0) return null;
  return (
    <section aria-label={texts.changelog}>
      <Title order={2} size="h3">
        {texts.changelog}
      </Title>
      <p className="fm-section-hint">{texts.changelogHint}</p>
      <ol className="fm-changelog">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { readonly entry: DeskEntry }) {
  const texts = useTexts(releasesTexts);
  const { moment } = useFormat();
  const { revision, state, publicAt, preparedAt, preparedBy, approvedBy, approvedAt } = entry;
  return (
    <li className="fm-card fm-section">
      <div className="fm-section-head">
        <Group gap="xs">
          <Title order={3} size="h4">
            {revision === null ? moment(preparedAt) : texts.revision(revision)}
          </Title>
          <StateBadge state={state} />
          <Text size="sm" c="dimmed">
            {publicAt !== null && state !== 'discarded' && moment(publicAt)}
          </Text>
        </Group>
        <Withdraw entry={entry} />
      </div>
      <Facts entry={entry} />
      <Text size="sm" c="dimmed">
        {preparedBy && texts.preparedBy(preparedBy.name, moment(preparedAt))}
        {approvedBy && approvedAt !== null && ` · ${texts.approvedBy(approvedBy.name, moment(approvedAt))}`}
        {(state === 'published' || state === 'withdrawn') && (
          <>
            {' · '}
            <Anchor underline="always" href={`/v1/admin/waves/${entry.waveId}/releases/${entry.id}/document`}>
              {texts.signed}
            </Anchor>
          </>
        )}
      </Text>
    </li>
  );
}

function Facts({ entry }: { readonly entry: DeskEntry }) {
  const texts = useTexts(releasesTexts);
  const gates = useTexts(gatesTexts);
  const { moment, text } = useFormat();
  const { data: vendors = [] } = useVendors();
  const nameOf = (slug: string) => text(vendors.find((vendor) => vendor.slug === slug)?.name) || slug;
  const { reason, askedBy, changed, effect, acknowledged, withdrawn, discarded, revision } = entry;
  const reasons = Object.entries(acknowledged);
  return (
    <dl className="fm-facts">
      <Fact name={texts.why}>{reason}</Fact>
      {askedBy && <Fact name={texts.asked}>{texts.askedBy[askedBy]}</Fact>}
      {changed !== '' && <Fact name={texts.changed}>{changed}</Fact>}
      <Fact name={texts.effect}>
        {effect ? <EffectList effect={effect} nameOf={nameOf} /> : revision === 1 && texts.firstRelease}
      </Fact>
      {reasons.length > 0 && (
        <Fact name={texts.acknowledged}>
          {reasons.map(([gate, why]) => (
            <div key={gate}>
              {gates.gates[gate] ?? gate}: {why}
            </div>
          ))}
        </Fact>
      )}
      {withdrawn && (
        <Fact name={texts.states.withdrawn}>
          {texts.withdrawnBecause(withdrawn.by.name, moment(withdrawn.at), withdrawn.reason)}
        </Fact>
      )}
      {discarded && (
        <Fact name={texts.states.discarded}>
          {texts.discardedBecause(discarded.by.name, moment(discarded.at), discarded.reason)}
        </Fact>
      )}
    </dl>
  );
}

function Withdraw({ entry }: { readonly entry: DeskEntry }) {
  const texts = useTexts(releasesTexts);
  const words = useTexts(actsTexts);
  const notify = useNotify();
  const [isOpen, setOpen] = useState(false);
  const mayPublish = useCan('releases.publish');
  if (!mayPublish || entry.state !== 'published') return null;
  const withdraw = async (reason: string) => {
    const { repeatedIn } = await withdrawRelease(entry, reason);
    notify.done(words.withdrawn);
    if (repeatedIn.length > 0)
      notify.done(words.repeated(repeatedIn.map(({ wave, revision }) => `${wave} r${revision}`).join(', ')));
  };
  return (
    <>
      <Button variant="default" size="compact-md" onClick={() => setOpen(true)}>
        {texts.withdraw}
      </Button>
      <ReasonDialog
        isOpen={isOpen}
        title={words.withdrawTitle(texts.revision(entry.revision ?? 1))}
        hint={words.withdrawHint}
        label={words.reason}
        act={words.withdraw}
        run={withdraw}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
