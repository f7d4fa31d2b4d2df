import { Badge, Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { useNotify } from '../parts/notify.js';
import { EmptyState } from '../parts/states.js';
import { type Participant, useParticipants } from '../studies/study-requests.js';
import { RuleDialog } from './rule-dialog.js';
import { SecretDialog } from './secret-dialog.js';
import { setTicketRule, type TicketRule, ticketsKey, useTicketRules, type VendorRule } from './ticket-requests.js';
import { ticketsTexts } from './tickets.messages.js';
import { outcomesOf, typedRule } from './typed-rule.js';
import { TableHead } from '../parts/table-head.js';

export function TicketTable({ studyId }: { readonly studyId: string }) {
  const texts = useTexts(ticketsTexts);
  const participants = useParticipants(studyId);
  const rules = useTicketRules(studyId);
  const [edited, edit] = useState<VendorRule>();
  const [asked, ask] = useState<Participant>();
  const query = { ...participants, data: rules.data && participants.data, error: participants.error ?? rules.error };
  return (
    <>
      <Listed query={query} empty={<EmptyState title={texts.noVendor} hint={texts.noVendorHint} />}>
        {(vendors) => (
          <div className="fm-card">
            <table className="fm-table" aria-label={texts.title}>
              <TableHead columns={[texts.vendor, texts.rule, texts.outcome, texts.state]} act={texts.acts} />
              <tbody>
                {vendors.map((vendor) => {
                  const rule = rules.data?.find(({ vendorId }) => vendorId === vendor.vendorId);
                  return (
                    <Row
                      key={vendor.vendorId}
                      studyId={studyId}
                      of={{ vendor, rule }}
                      onEdit={() => edit({ vendor, rule })}
                      onSecret={() => ask(vendor)}
                    />
                  );
                })}
              </tbody>
            </table>
          </div>
        )}
      </Listed>
      <RuleDialog studyId={studyId} edited={edited} onClose={() => edit(undefined)} />
      <SecretDialog studyId={studyId} vendor={asked} onClose={() => ask(undefined)} />
    </>
  );
}

interface RowProps {
  readonly studyId: string;
  readonly of: VendorRule;
  readonly onEdit: () => void;
  readonly onSecret: () => void;
}

function Row({ studyId, of: { vendor, rule }, onEdit, onSecret }: RowProps) {
  const texts = useTexts(ticketsTexts);
  const { text } = useFormat();
  return (
    <tr>
      <th scope="row">
        <b>{text(vendor.name)}</b>
      </th>
      <td data-label={texts.rule}>{rule ? <Said rule={rule} /> : <Dimmed>—</Dimmed>}</td>
      <td data-label={texts.outcome}>{rule ? <Outcome rule={rule} /> : <Dimmed>—</Dimmed>}</td>
      <td data-label={texts.state}>
        <Badge variant={rule?.isOn ? 'filled' : 'default'} color="ink">
          {rule ? (rule.isOn ? texts.isOn : texts.isOff) : texts.none}
        </Badge>
      </td>
      <td className="fm-end">
        <RowActs studyId={studyId} of={{ vendor, rule }} onEdit={onEdit} onSecret={onSecret} />
      </td>
    </tr>
  );
}

function Dimmed({ children }: { readonly children: React.ReactNode }) {
  return (
    <Text component="span" size="sm" c="dimmed">
      {children}
    </Text>
  );
}

function Said({ rule }: { readonly rule: TicketRule }) {
  const texts = useTexts(ticketsTexts);
  const { number } = useFormat();
  const { delay, unit, percent } = typedRule(rule);
  const first = delay === 0 ? texts.atOnce(number(percent)) : texts.said(number(percent), number(delay), unit);
  return (
    <span>
      <Text component="span" display="block" size="sm">
        {first}
      </Text>
      <Text component="span" display="block" size="sm" c="dimmed">
        {texts.most(number(rule.dailyQuota))}
      </Text>
    </span>
  );
}

/** How many were invited, and why the others were not: told to the team only. */
function Outcome({ rule }: { readonly rule: TicketRule }) {
  const texts = useTexts(ticketsTexts);
  const { number } = useFormat();
  const { asked, planned, skipped } = outcomesOf(rule);
  if (asked + planned + skipped.length === 0) return <Dimmed>{texts.nothingYet}</Dimmed>;
  const reasonOf = (reason: string) => (texts.reasons as Readonly<Record<string, string>>)[reason] ?? reason;
  return (
    <span>
      <Text component="span" display="block" size="sm">
        {texts.counted(number(asked), number(planned))}
      </Text>
      {skipped.length > 0 && (
        <Text component="span" display="block" size="sm" c="dimmed">
          {skipped.map(({ reason, tickets }) => `${reasonOf(reason)} ${number(tickets)}`).join(' · ')}
        </Text>
      )}
    </span>
  );
}

function RowActs({ studyId, of: { vendor, rule }, onEdit, onSecret }: RowProps) {
  const texts = useTexts(ticketsTexts);
  const { text } = useFormat();
  const mayWrite = useCan('campaigns.write');
  const seesSecret = useCan('keys.write');
  const notify = useNotify();
  const queries = useQueryClient();
  const name = text(vendor.name);
  const toggle = async (of: TicketRule) => {
    try {
      await setTicketRule(studyId, of, { ...of, isOn: !of.isOn });
      notify.done(of.isOn ? texts.paused : texts.resumed);
    } catch (error) {
      notify.failed(texts.failed, error);
    }
    await queries.invalidateQueries({ queryKey: ticketsKey(studyId) });
  };
  const small = { variant: 'default', size: 'compact-sm' } as const;
  return (
    <Group gap="xs" justify="flex-end">
      {rule && seesSecret && (
        <Button {...small} aria-label={texts.secretOf(name)} onClick={onSecret}>
          {texts.secret}
        </Button>
      )}
      {rule && mayWrite && (
        <Button
          {...small}
          aria-label={rule.isOn ? texts.pauseOf(name) : texts.resumeOf(name)}
          onClick={() => void toggle(rule)}
        >
          {rule.isOn ? texts.pause : texts.resume}
        </Button>
      )}
      {mayWrite && (
        <Button {...small} aria-label={rule ? texts.editOf(name) : texts.setUpOf(name)} onClick={onEdit}>
          {rule ? texts.edit : texts.setUp}
        </Button>
      )}
    </Group>
  );
}
