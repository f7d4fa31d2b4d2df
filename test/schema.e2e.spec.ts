import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Keyring, openDatabase } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { ENTITIES } from '../apps/entities.js';
import { HISTORY } from '../migrations/history.js';
import { history, migrate, revert } from '../migrations/migrate.js';
import { type Catalogue, type Constraint, readCatalogue } from './support/catalogue.js';
import { emptyDatabase, freshDatabase, type TestDatabase } from './support/database.js';
import { publishRelease } from './support/publish.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage } from './support/stage.js';

/** Where a table lives on a cluster: on every node, by the first column of its keys, or on the coordinator. */
type Placement = 'reference' | 'local' | { readonly by: string; readonly group: string };

const withInvitation = { by: 'invitation_id', group: 'invitation' };
const PLACEMENT: Readonly<Record<string, Placement>> = {
  vendor: 'reference',
  study: 'reference',
  wave: 'reference',
  rubric_version: 'reference',
  questionnaire: 'reference',
  questionnaire_version: 'reference',
  questionnaire_draft: 'reference',
  questionnaire_draft_revision: 'reference',
  campaign: 'reference',
  staff: 'reference',
  staff_invitation: 'reference',
  staff_identity: 'reference',
  sign_on_request: 'reference',
  sign_on_used: 'local',
  break_glass_link: 'reference',
  product: 'reference',
  study_vendor: 'reference',
  study_product: 'reference',
  api_key: 'reference',
  vendor_user: 'reference',
  vendor_invitation: 'reference',
  vendor_session: 'local',
  vendor_reply: 'reference',
  vendor_reply_version: 'reference',
  correction_request: 'reference',
  correction_answer: 'reference',
  vendor_progress: 'reference',
  release: 'reference',
  release_cell: 'reference',
  release_preparation: 'reference',
  release_result: 'reference',
  release_withdrawal: 'reference',
  ledger_set: 'reference',
  report_text: 'reference',
  invitation: withInvitation,
  response: withInvitation,
  response_draft: withInvitation,
  response_quarantine: withInvitation,
  resume_code: { by: 'code_hash', group: 'resume_code' },
  answer_ruling: withInvitation,
  answer_export: 'reference',
  export_turn: 'reference',
  wave_delta: withInvitation,
  response_inbox: { by: 'id', group: 'response_inbox' },
  answer_mixing: 'reference',
  ticket_key: 'reference',
  spent_ticket: { by: 'id', group: 'spent_ticket' },
  fold_turn: 'reference',
  wave_pace: 'reference',
  outbox: { by: 'subject_id', group: 'invitation' },
  contact: { by: 'contact_id', group: 'contact' },
  contact_vendor: { by: 'contact_id', group: 'contact' },
  contact_tag: { by: 'contact_id', group: 'contact' },
  contact_consent: { by: 'contact_id', group: 'contact' },
  suppression: { by: 'contact_id', group: 'contact' },
  recipient: { by: 'contact_id', group: 'contact' },
  contact_budget: { by: 'contact_id', group: 'contact' },
  mail_attempt: { by: 'contact_id', group: 'contact' },
  holiday: 'reference',
  segment: 'reference',
  contact_column: 'reference',
  contact_import: { by: 'import_id', group: 'contact_import' },
  contact_import_chunk: { by: 'import_id', group: 'contact_import' },
  contact_import_row: { by: 'import_id', group: 'contact_import' },
  vendor_frame: 'reference',
  vendor_frame_entry: { by: 'digest', group: 'vendor_frame_entry' },
  mail_event: { by: 'contact_id', group: 'contact' },
  organisation: 'reference',
  open_link: 'reference',
  open_link_organisation: { by: 'organisation_id', group: 'organisation' },
  link_act: withInvitation,
  spent_work: 'reference',
  open_network: { by: 'network_id', group: 'network' },
  quota: 'reference',
  quota_hold: withInvitation,
  channel: 'reference',
  webhook_endpoint: 'reference',
  webhook_delivery: 'reference',
  webhook_attempt: 'reference',
  channel_message: 'reference',
  channel_notice: 'reference',
  ticket_rule: 'reference',
  ticket_day: 'reference',
  ticket_event: { by: 'id', group: 'ticket_event' },
  ticket_export: { by: 'wave_id', group: 'wave' },
  ticket_verification: { by: 'wave_id', group: 'wave' },
  ticket_batch: { by: 'wave_id', group: 'wave' },
  ticket_fact: { by: 'wave_id', group: 'wave' },
  ticket_secret: 'reference',
  wave_total: { by: 'organisation_id', group: 'organisation' },
  term_total: { by: 'organisation_id', group: 'organisation' },
  wave_tally: { by: 'wave_id', group: 'wave' },
  answer_mark: { by: 'mark', group: 'mark' },
  answer_text: withInvitation,
  answer_text_revision: withInvitation,
  quote_decision: withInvitation,
  answer_look: withInvitation,
  wave_burst: { by: 'wave_id', group: 'wave' },
  voice_import: { by: 'wave_id', group: 'wave' },
  probe_scenario: 'reference',
  probe_round: { by: 'wave_id', group: 'wave' },
  probe_round_act: { by: 'wave_id', group: 'wave' },
  probe_vendor: { by: 'wave_id', group: 'wave' },
  probe: { by: 'wave_id', group: 'wave' },
  probe_event: { by: 'wave_id', group: 'wave' },
  probe_message: { by: 'wave_id', group: 'wave' },
  probe_rating: { by: 'wave_id', group: 'wave' },
  probe_decision: { by: 'wave_id', group: 'wave' },
  public_rating: { by: 'wave_id', group: 'wave' },
  finding: { by: 'wave_id', group: 'wave' },
  finding_coding: { by: 'wave_id', group: 'wave' },
  finding_review: { by: 'wave_id', group: 'wave' },
  finding_look: { by: 'wave_id', group: 'wave' },
  contact_change: { by: 'contact_id', group: 'contact' },
  link_miss: 'local',
  delivery_gate: 'local',
  delivery_pace: 'local',
  mail_intake: 'local',
  migration: 'local',
  session: 'local',
  login_failure: 'local',
  password_reset: 'local',
  second_factor: 'local',
  recovery_code: 'local',
  passkey: 'local',
  passkey_challenge: 'local',
  erasure: { by: 'subject_id', group: 'contact' },
  retention_run: 'reference',
  unlinked_campaign: 'reference',
  audit_log: 'local',
  audit_head: 'local',
};

describe('the history of the schema', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await emptyDatabase();
  });

  afterAll(() => database.drop());

  it('goes up, down and up again to the same schema', async () => {
    expect(await migrate(database.url)).toBe(HISTORY.length);
    const first = await readCatalogue(database);
    for (const _ of HISTORY) await revert(database.url);
    expect((await readCatalogue(database)).tables).toEqual(['migration']);
    expect(await migrate(database.url)).toBe(HISTORY.length);
    expect(await readCatalogue(database)).toEqual(first);
    expect((await history(database.url)).every(({ applied }) => applied)).toBe(true);
  }, 60_000);

  it('is applied once when two start at the same moment', async () => {
    const other = await emptyDatabase();
    const applied = await Promise.all([migrate(other.url), migrate(other.url)]);
    expect(applied.toSorted((a, b) => a - b)).toEqual([0, HISTORY.length]);
    expect(await readCatalogue(other)).toEqual(await readCatalogue(database));
    await other.drop();
  }, 60_000);
});

describe('a login that is the application’s alone', () => {
  const login = `test_login_${randomUUID().slice(0, 8)}`;
  let database: TestDatabase;

  beforeAll(async () => {
    database = await emptyDatabase();
    await database.query(`do $$ begin
      create role fairmark_app nologin; exception when duplicate_object or unique_violation then null; end $$`);
    await database.query(`create role ${login} login in role fairmark_app`);
    await migrate(database.url);
  }, 120_000);

  afterAll(async () => {
    await database.query(`drop role ${login}`);
    await database.drop();
  });

  it('may act as whoever erases, once an installation knows erasing', async () => {
    const [may] = await database.query(`select pg_has_role($1, 'fairmark_eraser', 'member') as erase`, [login]);
    expect(may).toEqual({ erase: true });
  });
});

describe('an entity', () => {
  it('has the columns of its table, no more and no fewer', async () => {
    const database = await freshDatabase();
    const { columns, constraints } = await readCatalogue(database);
    const source = await openDatabase({
      url: database.url,
      poolSize: 1,
      statementTimeout: 5_000,
      entities: ENTITIES,
      onConnectionError: () => undefined,
    });
    for (const { tableName, columns: own, primaryColumns } of source.entityMetadatas) {
      const described = own.map((column) => ({
        name: column.databaseName,
        type: source.driver.normalizeType(column) + (column.isArray ? '[]' : ''),
        nullable: column.isNullable,
      }));
      const migrated = columns
        .filter(({ table }) => table === tableName)
        .map(({ name, type, nullable }) => ({ name, type, nullable }));
      const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
      expect({ tableName, columns: described.toSorted(byName) }).toEqual({
        tableName,
        columns: migrated.toSorted(byName),
      });
      const key = constraints.find(({ table, kind }) => table === tableName && kind === 'p');
      expect(primaryColumns.map(({ databaseName }) => databaseName).toSorted()).toEqual(key?.columns.toSorted());
    }
    expect(source.entityMetadatas.length).toBe(ENTITIES.length);
    await source.destroy();
    await database.drop();
  });
});

describe('a table', () => {
  let catalogue: Catalogue;
  const placementOf = (table: string): Placement => PLACEMENT[table] ?? 'local';
  const placed = (table: string) => placementOf(table) !== 'local';

  beforeAll(async () => {
    const database = await freshDatabase();
    catalogue = await readCatalogue(database);
    await database.drop();
  });

  it('has a place on a cluster', () => {
    expect(catalogue.tables.toSorted()).toEqual(Object.keys(PLACEMENT).toSorted());
  });

  it('has a primary key', () => {
    const keyed = catalogue.constraints.filter(({ kind }) => kind === 'p').map(({ table }) => table);
    expect(catalogue.tables.filter((table) => !keyed.includes(table))).toEqual([]);
  });

  it('that is spread over a cluster has keys that begin with the column it is spread by', () => {
    const astray = catalogue.indexes.filter(({ table, unique, columns }) => {
      const placement = placementOf(table);
      return unique && typeof placement === 'object' && columns[0] !== placement.by;
    });
    expect(astray).toEqual([]);
  });

  it('refers only to what is on the same node, and passes deletions on in ways a cluster knows', () => {
    const isLegal = ({ table, target, columns, targetColumns, onDelete, onUpdate }: Constraint): boolean => {
      const [from, to] = [placementOf(table), placementOf(target ?? '')];
      if (!'arc'.includes(onDelete) || !'arc'.includes(onUpdate)) return false;
      if (to === 'reference') return from !== 'local' && columns.length === 1;
      if (typeof from === 'string' || typeof to === 'string') return from === to;
      return from.group === to.group && columns[0] === from.by && targetColumns[0] === to.by;
    };
    expect(catalogue.constraints.filter((one) => one.kind === 'f' && !isLegal(one))).toEqual([]);
  });

  it('holds no type that two engines treat differently', () => {
    const strange = catalogue.columns.filter(({ type }) => /^(real|json|money|xml)(\[\])?$/.test(type));
    expect(strange).toEqual([]);
  });

  it('takes its ids from the application', () => {
    const counted = catalogue.columns.filter(
      ({ table, standard, identity }) => placed(table) && (identity !== '' || /\(/.test(standard ?? '')),
    );
    expect(counted).toEqual([]);
    expect(catalogue.sequences).toEqual(['migration_id_seq']);
  });

  it('keeps no promise by trigger or row security', () => {
    expect([catalogue.triggers, catalogue.rowSecurity]).toEqual([[], []]);
  });
});

/** A statement that each check refuses, over rows that are right. */
const BROKEN: Readonly<Record<string, string>> = {
  audit_log_seq_check: 'update audit_log set seq = 0 where seq = 1',
  audit_log_prev_hash_check: `update audit_log set prev_hash = ''`,
  audit_log_hash_check: `update audit_log set hash = ''`,
  audit_head_id_check: 'update audit_head set id = 2',
  audit_head_seq_check: 'update audit_head set seq = -1',
  audit_head_hash_check: `update audit_head set hash = ''`,
  staff_identity_subject_check: `update staff_identity set subject = ''`,
  sign_on_request_subject_check: `update sign_on_request set subject = ''`,
  break_glass_link_operator_check: `update break_glass_link set operator = ''`,
  erasure_answers_check: `update erasure set answers = 'forget'`,
  erasure_state_check: `update erasure set state = 'lost', finished_at = null`,
  erasure_finished_check: `update erasure set finished_at = null`,
  retention_run_removed_check: 'update retention_run set removed = -1',
  session_stage_check: `update session set stage = 'half'`,
  vendor_session_stage_check: `update vendor_session set stage = 'half'`,
  second_factor_kind_check: `update second_factor set kind = 'respondent'`,
  second_factor_step_check: 'update second_factor set last_step = -1',
  recovery_code_number_check: 'update recovery_code set number = 10',
  passkey_kind_check: `update passkey set kind = 'respondent'`,
  passkey_name_check: `update passkey set name = ''`,
  passkey_counter_check: 'update passkey set counter = -1',
  passkey_challenge_purpose_check: `update passkey_challenge set purpose = 'fun'`,
  password_reset_kind_check: `update password_reset set kind = 'respondent'`,
  vendor_slug_check: `update vendor set slug = 'Not A Slug'`,
  study_slug_check: `update study set slug = ''`,
  rubric_version_number_check: 'update rubric_version set number = 0',
  wave_slug_check: `update wave set slug = '-x'`,
  wave_check: 'update wave set closes_at = opens_at',
  questionnaire_slug_check: `update questionnaire set slug = 'a b'`,
  questionnaire_version_number_check: 'update questionnaire_version set number = -1',
  questionnaire_version_mode_check: `update questionnaire_version set mode = 'secret'`,
  questionnaire_version_series_check: 'update questionnaire_version set series = 0',
  questionnaire_draft_revision_check: 'update questionnaire_draft set revision = 0',
  questionnaire_draft_check: `update questionnaire_draft set lock_holder = 'somebody', lock_expires_at = null`,
  questionnaire_draft_revision_revision_check: 'update questionnaire_draft_revision set revision = 0',
  organisation_size_check: `update organisation set size = 'XL'`,
  organisation_region_check: `update organisation set region = 'EU'`,
  contact_locale_check: `update contact set locale = 'fr'`,
  contact_vendor_source_check: `update contact_vendor set source = 'friend'`,
  contact_tag_tag_check: `update contact_tag set tag = ''`,
  contact_consent_what_check: `update contact_consent set what = 'everything'`,
  contact_consent_basis_check: `update contact_consent set basis = 'hope'`,
  segment_version_check: 'update segment set version = 0',
  contact_import_format_check: `update contact_import set format = 'doc'`,
  contact_import_state_check: `update contact_import set state = 'lost'`,
  contact_import_row_subject_check: `update contact_import_row set subject = 'mood'`,
  vendor_frame_size_check: 'update vendor_frame set size = 0',
  suppression_scope_check: `update suppression set scope = 'some'`,
  suppression_reason_check: `update suppression set reason = 'bored'`,
  release_four_eyes_check: 'update release set approved_by = prepared_by',
  release_preparation_asked_by_check: `update release_preparation set asked_by = 'rumour'`,
  release_preparation_state_check: `update release_preparation set state = 'lost'`,
  release_preparation_four_eyes_check: 'update release_preparation set approved_by = prepared_by',
  release_preparation_approved_check: 'update release_preparation set public_at = null',
  release_preparation_discarded_check: `update release_preparation set state = 'discarded'`,
  release_result_revision_check: 'update release_result set revision = 0',
  release_withdrawal_reason_check: `update release_withdrawal set reason = ''`,
  campaign_state_check: `update campaign set state = 'lost'`,
  campaign_revision_check: 'update campaign set revision = 0',
  holiday_calendar_check: `update holiday set calendar = 'EU'`,
  holiday_kind_check: `update holiday set kind = 'half'`,
  recipient_state_check: `update recipient set state = 'lost', invited_at = null`,
  recipient_reminders_check: 'update recipient set reminders = 3',
  recipient_reason_check: `update recipient set reason = 'budget'`,
  recipient_invited_at_check: 'update recipient set invited_at = null',
  recipient_due_at_check: `update recipient set state = 'planned', invited_at = null, due_at = null`,
  invitation_source_check: `update invitation set source = 'friend'`,
  invitation_size_check: `update invitation set size = 'XL'`,
  invitation_region_check: `update invitation set region = 'EU'`,
  invitation_locale_check: `update invitation set locale = 'fr'`,
  invitation_epoch_check: 'update invitation set epoch = -1',
  invitation_state_check: `update invitation set state = 'lost' where completed_at is null`,
  invitation_proof_check: `update invitation set proof = 'maybe'`,
  invitation_check: `update invitation set completed_at = null where state = 'completed'`,
  mail_attempt_kind_check: `update mail_attempt set kind = 'advert'`,
  mail_attempt_sequence_check: 'update mail_attempt set sequence = -1',
  mail_attempt_state_check: `update mail_attempt set state = 'lost'`,
  mail_event_kind_check: `update mail_event set kind = 'advert'`,
  mail_event_type_check: `update mail_event set type = 'mood'`,
  delivery_gate_id_check: `update delivery_gate set id = 'fax'`,
  delivery_gate_failures_check: 'update delivery_gate set failures = -1',
  delivery_gate_pause_reason_check: `update delivery_gate set paused_at = now(), pause_reason = 'mood'`,
  delivery_gate_pause_check: 'update delivery_gate set paused_at = now()',
  delivery_gate_probe_check: 'update delivery_gate set opened_at = now()',
  mail_intake_outcome_check: `update mail_intake set outcome = 'mood'`,
  mail_intake_count_check: 'update mail_intake set count = 0',
  open_link_slug_check: `update open_link set slug = 'Not A Slug'`,
  open_link_organisation_quota_check: 'update open_link set organisation_quota = 0',
  open_link_version_check: 'update open_link set version = 0',
  open_link_window_check: 'update open_link set closes_at = opens_at',
  open_link_taken_check: 'update open_link set taken = quota + 1',
  open_network_kind_check: `update open_network set kind = 'lost'`,
  quota_version_check: 'update quota set version = 0',
  quota_taken_check: 'update quota set taken = -1',
  quota_places_check: 'update quota set places = 0',
  open_link_organisation_taken_check: 'update open_link_organisation set taken = -1',
  link_act_kind_check: `update link_act set kind = 'lost'`,
  channel_kind_check: `update channel set kind = 'fax'`,
  channel_locale_check: `update channel set locale = 'fr'`,
  channel_digest_time_check: `update channel set digest_time = '24:00'`,
  channel_version_check: 'update channel set version = 0',
  channel_message_kind_check: `update channel_message set kind = 'advert'`,
  channel_message_state_check: `update channel_message set state = 'lost'`,
  api_key_environment_check: `update api_key set environment = 'dream'`,
  api_key_successor_check: 'update api_key set retired_at = now()',
  webhook_endpoint_state_check: `update webhook_endpoint set state = 'lost'`,
  webhook_endpoint_disabled_reason_check: `update webhook_endpoint set state = 'disabled', disabled_reason = 'mood'`,
  webhook_endpoint_failures_check: 'update webhook_endpoint set failures = -1, failing_since = now()',
  webhook_endpoint_version_check: 'update webhook_endpoint set version = 0',
  webhook_endpoint_secret_check: 'update webhook_endpoint set sealed_secret = null',
  webhook_endpoint_old_secret_check: 'update webhook_endpoint set old_secret_until = now()',
  webhook_endpoint_disabled_check: `update webhook_endpoint set state = 'disabled'`,
  webhook_endpoint_failing_check: 'update webhook_endpoint set failures = 1',
  webhook_delivery_state_check: `update webhook_delivery set state = 'lost', settled_at = null`,
  webhook_delivery_attempts_check: 'update webhook_delivery set attempts = -1',
  webhook_delivery_body_check: `update webhook_delivery set body = repeat('x', 20481)`,
  webhook_delivery_settled_check: 'update webhook_delivery set settled_at = now()',
  webhook_attempt_duration_ms_check: 'update webhook_attempt set duration_ms = -1',
  webhook_attempt_response_check: `update webhook_attempt set response = repeat('x', 1025)`,
  ticket_rule_delay_minutes_check: 'update ticket_rule set delay_minutes = -1',
  ticket_rule_rate_per_mille_check: 'update ticket_rule set rate_per_mille = 1001',
  ticket_rule_daily_quota_check: 'update ticket_rule set daily_quota = 0',
  ticket_rule_secret_epoch_check: 'update ticket_rule set secret_epoch = -1',
  ticket_rule_version_check: 'update ticket_rule set version = 0',
  ticket_day_taken_check: 'update ticket_day set taken = 0',
  ticket_event_state_check: `update ticket_event set state = 'lost'`,
  ticket_event_reason_check: `update ticket_event set state = 'skipped'`,
  ticket_export_revision_check: 'update ticket_export set revision = -1',
  ticket_verification_number_check: 'update ticket_verification set number = 0',
  ticket_verification_verdict_check: `update ticket_verification set verdict = 'maybe'`,
  ticket_verification_note_check: `update ticket_verification set note = ''`,
  ticket_batch_number_check: 'update ticket_batch set number = 0',
  ticket_batch_sender_id_check: `update ticket_batch set sender_id = ''`,
  ticket_batch_sent_by_check: `update ticket_batch set sent_by = 'pigeon'`,
  ticket_batch_rows_check: 'update ticket_batch set rows = 0',
  ticket_batch_added_check: 'update ticket_batch set added = -1',
  ticket_batch_changed_check: 'update ticket_batch set changed = -1',
  ticket_batch_state_check: `update ticket_batch set state = 'lost'`,
  ticket_batch_withdrawn_check: `update ticket_batch set state = 'withdrawn'`,
  ticket_fact_ticket_id_check: `update ticket_fact set ticket_id = ''`,
  ticket_fact_severity_check: `update ticket_fact set severity = 'mood'`,
  ticket_fact_organisation_check: `update ticket_fact set organisation = 'Example Ltd'`,
  ticket_fact_replied_check: `update ticket_fact set replied_at = opened_at - interval '1 second', solved_at = null`,
  ticket_fact_solved_check: `update ticket_fact set solved_at = opened_at - interval '1 second'`,
  ticket_fact_reopened_check: 'update ticket_fact set solved_at = null, reopened_at = now()',
  ticket_secret_epoch_check: 'update ticket_secret set epoch = 0',
  response_draft_revision_check: 'update response_draft set revision = 0',
  response_draft_step_check: 'update response_draft set step = -1',
  response_quarantine_decision_check: `update response_quarantine set decision = 'maybe'`,
  response_quarantine_reason_check: `update response_quarantine set reason = 'mood'`,
  response_mode_check: `update response set mode = 'secret'`,
  response_inbox_mode_check: `update response_inbox set mode = 'identified'`,
  response_ruling_check: `update response set ruling = 'maybe'`,
  export_turn_id_check: `insert into export_turn values (2)`,
  answer_export_state_check: `update answer_export set state = 'lost'`,
  report_text_locale_check: `update report_text set locale = 'fr'`,
  report_text_revision_check: 'update report_text set revision = 0',
  report_text_section_check: `update report_text set section = ''`,
  answer_ruling_ruling_check: `update answer_ruling set ruling = 'maybe'`,
  answer_ruling_reason_check: `update answer_ruling set reason = ''`,
  answer_text_place_check: `update answer_text set place = 'nowhere'`,
  answer_text_revisions_check: 'update answer_text set revisions = -1',
  quote_decision_place_check: `update quote_decision set place = 'nowhere'`,
  quote_decision_decision_check: `update quote_decision set decision = 'maybe', dimension = null`,
  quote_decision_text_revision_check: 'update quote_decision set text_revision = -1',
  quote_decision_dimension_check: 'update quote_decision set dimension = null',
  quote_decision_reason_check: `update quote_decision set decision = 'refused', dimension = null, reason = ''`,
  answer_look_what_check: `update answer_look set what = 'nothing'`,
  voice_import_kind_check: `update voice_import set kind = 'rumours'`,
  voice_import_added_check: 'update voice_import set added = -1',
  voice_import_duplicates_check: 'update voice_import set duplicates = -1',
  voice_import_undone_check: 'update voice_import set undone_at = now()',
  probe_scenario_key_check: `update probe_scenario set key = 'Not A Key'`,
  probe_scenario_version_check: 'update probe_scenario set version = 0',
  probe_scenario_severity_check: `update probe_scenario set severity = 'mild'`,
  probe_round_name_check: `update probe_round set name = ''`,
  probe_round_state_check: `update probe_round set state = 'lost'`,
  probe_round_seed_check: `update probe_round set seed = 'luck'`,
  probe_round_pass_check: 'update probe_round set pass = 0',
  probe_round_started_check: 'update probe_round set started_at = null',
  probe_round_closed_check: 'update probe_round set closed_at = now()',
  probe_round_act_act_check: `update probe_round_act set act = 'lost'`,
  probe_vendor_locale_check: `update probe_vendor set locale = 'fr'`,
  probe_vendor_agreed_check: 'update probe_vendor set agreed_by = null',
  probe_severity_check: `update probe set severity = 'mild'`,
  probe_replicate_check: 'update probe set replicate = 0',
  probe_outcome_check: `update probe set outcome = 'lost', finished_at = now()`,
  probe_finished_check: 'update probe set finished_at = now()',
  probe_event_kind_check: `update probe_event set kind = 'lost'`,
  probe_event_source_check: `update probe_event set source = 'rumour'`,
  probe_event_retracts_check: 'update probe_event set retracts = id',
  probe_event_entered_check: 'update probe_event set entered_by = null',
  probe_message_direction_check: `update probe_message set direction = 'up'`,
  probe_message_source_check: `update probe_message set source = 'rumour'`,
  probe_message_state_check: `update probe_message set state = 'lost'`,
  probe_message_judgement_check: `update probe_message set judgement = 'mood'`,
  probe_message_judged_check: `update probe_message set state = 'judged'`,
  probe_rating_seat_check: 'update probe_rating set seat = 3',
  probe_decision_value_check: 'update probe_decision set value = 6',
  probe_decision_reason_check: `update probe_decision set reason = ''`,
  public_rating_source_check: `update public_rating set source = ''`,
  public_rating_url_check: `update public_rating set url = 'http://reviews.example'`,
  public_rating_mean_check: 'update public_rating set mean = 5.1',
  public_rating_count_check: 'update public_rating set count = 0',
  public_rating_licence_check: `update public_rating set licence = ''`,
  finding_kind_check: `update finding set kind = 'rumour'`,
  finding_ground_check: `update finding set ground = 'hearsay'`,
  finding_source_check: `update finding set source = ''`,
  finding_url_check: `update finding set url = 'http://forum.example'`,
  finding_masked_check: `update finding set masked = ''`,
  finding_state_check: `update finding set state = 'lost'`,
  finding_sentiment_check: `update finding set sentiment = 'cross'`,
  finding_decisions_check: 'update finding set decisions = -1',
  finding_consent_check: 'update finding set consent = null',
  finding_interview_check: `update finding set ground = 'public', url = 'https://forum.example'`,
  finding_public_check: `update finding set kind = 'media', ground = 'public'`,
  finding_settled_check: `update finding set state = 'coded', sentiment = null`,
  finding_coding_seat_check: 'update finding_coding set seat = 4',
  finding_coding_sentiment_check: `update finding_coding set sentiment = 'cross'`,
  finding_review_decision_check: `update finding_review set decision = 'maybe'`,
  finding_review_reason_check: `update finding_review set decision = 'refused', reason = ''`,
  wave_tally_kind_check: `update wave_tally set kind = 'mood'`,
  wave_pace_median_seconds_check: 'update wave_pace set median_seconds = -1',
  release_revision_check: 'update release set revision = 0',
  staff_email_check: `update staff set email = 'Admin@example.com'`,
  staff_role_check: `update staff set role = 'king'`,
  staff_version_check: 'update staff set version = 0',
  vendor_version_check: 'update vendor set version = 0',
  vendor_user_email_check: `update vendor_user set email = 'Admin@example.com'`,
  vendor_user_name_check: `update vendor_user set name = ''`,
  vendor_user_role_check: `update vendor_user set role = 'admin'`,
  vendor_reply_version_number_check: 'update vendor_reply_version set number = 0',
  vendor_reply_version_kind_check: `update vendor_reply_version set kind = 'lost', text = null, signer_name = null`,
  vendor_reply_version_author_kind_check: `update vendor_reply_version set author_kind = 'nobody'`,
  vendor_reply_version_signed_check: 'update vendor_reply_version set signer_name = null',
  vendor_reply_version_removal_check: `update vendor_reply_version set author_kind = 'staff'`,
  correction_request_about_check: `update correction_request set about = 'mood'`,
  correction_request_statement_check: `update correction_request set statement = ''`,
  correction_request_author_kind_check: `update correction_request set author_kind = 'staff'`,
  correction_answer_verdict_check: `update correction_answer set verdict = 'maybe'`,
  correction_answer_answer_check: `update correction_answer set answer = ''`,
  vendor_progress_organisations_check: 'update vendor_progress set organisations = -1',
  study_version_check: 'update study set version = 0',
  wave_version_check: 'update wave set version = 0',
  product_slug_check: `update product set slug = 'a b'`,
  product_kind_check: `update product set kind = 'fax'`,
  product_version_check: 'update product set version = 0',
};

describe('a promise', () => {
  let stage: Stage;
  let catalogue: Catalogue;
  let application: pg.Client | undefined;

  beforeAll(async () => {
    stage = await openStage();
    await fill(stage);
    catalogue = await readCatalogue(stage.database);
    application = new pg.Client({ connectionString: stage.database.url, options: '-c role=fairmark_app' });
    await application.connect();
  }, 120_000);

  afterAll(async () => {
    await application?.end();
    await stage.close();
  });

  const refusal = async (statement: string): Promise<string> => {
    try {
      await stage.database.query(statement);
      return 'accepted';
    } catch (error) {
      const { code, constraint } = error as pg.DatabaseError;
      return `${code} ${constraint}`;
    }
  };

  it('that a check keeps is kept', async () => {
    const checks = catalogue.constraints.filter(({ kind }) => kind === 'c').map(({ name }) => name);
    expect(Object.keys(BROKEN).toSorted()).toEqual(checks.toSorted());
    for (const [name, statement] of Object.entries(BROKEN)) expect(await refusal(statement)).toBe(`23514 ${name}`);
  });

  it('that something is there once is kept', async () => {
    const keys = catalogue.constraints.filter(({ table, kind }) => 'pu'.includes(kind) && table !== 'migration');
    for (const { table } of keys)
      expect([table, await refusal(`insert into ${table} select * from ${table} limit 1`)]).toEqual([
        table,
        expect.stringMatching(/^23505 /),
      ]);
  });

  it('that what is referred to is there is kept', async () => {
    const references = catalogue.constraints.filter(({ kind }) => kind === 'f');
    for (const { table, name, columns } of references) {
      // Where the column is part of a key, whatever refers to the row may be the first to refuse.
      const refusals = references.filter((one) => one.name === name || one.target === table);
      const promised = refusals.map((one) => `23503 ${one.name}`);
      expect(promised).toContain(await refusal(`update ${table} set ${columns[0]} = gen_random_uuid()`));
    }
  });

  it.each(
    [
      'questionnaire_version',
      'rubric_version',
      'release',
      'release_cell',
      'release_result',
      'release_withdrawal',
      'ledger_set',
      'report_text',
      'vendor_reply_version',
      'correction_answer',
      'probe_scenario',
      'probe_event',
      'probe_rating',
      'probe_decision',
      'audit_log',
    ].flatMap((table) =>
      [`update ${table} set`, `delete from ${table}`, `truncate ${table}`, `drop table ${table}`].map(
        (act) => [act, table] as const,
      ),
    ),
  )('that nothing published changes is kept: %s', async (act, table) => {
    const column = catalogue.columns.find((one) => one.table === table)?.name ?? '';
    const statement = act.startsWith('update') ? `${act} ${column} = ${column}` : act;
    await expect(application?.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    'delete from response',
    'delete from invitation',
    'delete from answer_look',
    'delete from audit_head',
    'update migration set name = name',
    'create table mine (id int)',
  ])('that the application cannot go beyond its grants is kept: %s', async (statement) => {
    await expect(application?.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});

/** One of everything, made as it is made in life. */
async function fill(stage: Stage): Promise<void> {
  const study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(somePeople(2)) });
  await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
  const vendorId = study.vendorIds['aurora'] ?? '';
  const facts = { slug: 'call', name: { 'zh-CN': '通话', en: 'Call' }, kind: 'voice', platforms: ['ios'] };
  const product = await stage.staff.make(`/v1/admin/vendors/${vendorId}/products`, facts);
  const participation = { productIds: [product.id] };
  expect((await stage.staff.put(`/v1/admin/studies/${study.studyId}/vendors/${vendorId}`, participation)).status).toBe(
    204,
  );
  await stage.staff.make('/v1/admin/users', { email: 'new@example.com', name: 'New', role: 'viewer' });
  await stage.staff.make('/v1/admin/api-keys', { vendorId, label: 'a key', environment: 'test' });
  const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
  const [one, other] = await stage.database.query<{ id: string }>('select invitation_id as id from invitation');
  const survey = (id = '') => `Survey ${surveyToken(keyring, 'invitation', id, 0)}`;
  const answers = Object.fromEntries(serviceQuestionnaire17Names().map((name) => [name, 4]));
  const hand = (id: string | undefined, body: object) =>
    stage.http
      .post('/v1/respond/submit')
      .set({ authorization: survey(id), 'idempotency-key': randomUUID() })
      .send(body);
  expect((await hand(one?.id, { answers })).status).toBe(201);
  expect((await hand(other?.id, { answers, hp: 'x' })).status).toBe(201);
  const draft = stage.http.put('/v1/respond/draft').set({ authorization: survey(other?.id), 'if-match': '"0"' });
  expect((await draft.send({ answers })).status).toBe(200);
  expect((await stage.http.post(`/u/${surveyToken(keyring, 'unsubscribe', other?.id ?? '', 0)}`)).status).toBe(200);
  await stage.http.post('/v1/auth/login').send({ email: 'nobody@example.com', password: 'not the password' });
  await publishRelease(stage, study.waveId);
  await stage.database.query(
    `insert into ledger_set (id, wave_id, release_id, cell, members)
     select gen_random_uuid(), wave_id, id, 'cell', '{}' from release limit 1`,
  );
  await stage.database.query(
    `insert into release_withdrawal (release_id, reason, withdrawn_by, withdrawn_at)
     select id, 'wrong', approved_by, now() from release limit 1`,
  );
  await stage.database.query(
    `insert into report_text (release_id, locale, section, revision, text, edited_by, edited_at)
     select id, 'en', 'summary', 1, '', 'somebody', now() from release limit 1`,
  );
  await stage.database.query(
    `insert into resume_code (code_hash, invitation_id, expires_at)
     select '\\x00', invitation_id, now() from invitation limit 1`,
  );
  // The fold took the deltas away, and nobody wrote a text or needed a median.
  await stage.database.query(
    `insert into wave_delta (invitation_id, id, version_id, is_new)
     select invitation_id, invitation_id, version_id, false from response`,
  );
  await stage.database.query('insert into wave_pace select id, 60 from wave limit 1');
  await stage.database.query(
    `insert into answer_ruling (invitation_id, id, ruling, reason, ruled_by, ruled_at)
     select invitation_id, gen_random_uuid(), 'keep', 'looked at', 'somebody', now() from response limit 1`,
  );
  await stage.staff.make(`/v1/admin/waves/${study.waveId}/exports`, { format: 'csv' });
  await fillTexts(stage);
  await fillMixing(stage);
  await fillContactLists(stage);
  await fillChannels(stage);
  await fillDelivery(stage);
  await fillPortal(stage);
  await fillWebhooks(stage);
  await fillTickets(stage);
  await fillProbes(stage);
  await fillVoices(stage);
  await fillPrivacy(stage);
  await stage.database.query(
    `insert into term_total (organisation_id, wave_id, vendor_id, term, responses)
     select organisation_id, wave_id, vendor_id, 'helpful', 1 from wave_total`,
  );
}

/** What an anonymous survey would have on its way. */
async function fillMixing({ database }: Stage): Promise<void> {
  for (const statement of [
    `insert into response_inbox (id, campaign_id, vendor_id, organisation_id, source, size, region, locale,
                                 came_by_open_link, mode, received_on, receipt_hash, sealed)
     select gen_random_uuid(), campaign_id, vendor_id, organisation_id, source, size, region, locale, false, 'anonymous',
            current_date, '', '' from invitation limit 1`,
    'insert into answer_mixing select id, true from campaign limit 1',
    `insert into ticket_key select gen_random_uuid(), c.id, v.id, '{}', '' from campaign c, vendor v limit 1`,
    'insert into spent_ticket select gen_random_uuid(), id from ticket_key limit 1',
  ])
    await database.query(statement);
}

/** What was written, changed and looked at. */
async function fillTexts({ database }: Stage): Promise<void> {
  for (const statement of [
    `insert into answer_text (invitation_id, place, masked, masks, grams, sealed)
     select invitation_id, '/difference', 'masked', '[]', '{}', '' from response limit 1`,
    `insert into quote_decision (invitation_id, id, place, decision, dimension, hidden, text_revision, decided_by, decided_at)
     select invitation_id, gen_random_uuid(), '/difference', 'accepted', 'D1', '[]', 0, 'somebody', now() from response limit 1`,
    `insert into answer_text_revision
     select invitation_id, gen_random_uuid(), '/difference', '[]', 'somebody', now() from response limit 1`,
    `insert into answer_look select invitation_id, gen_random_uuid(), 'original', 'somebody', now() from response limit 1`,
    'insert into wave_burst select id, id, now(), now() from wave limit 1',
  ])
    await database.query(statement);
}

/** A round that runs, with one of everything that its people leave behind. */
async function fillProbes({ database }: Stage): Promise<void> {
  for (const statement of [
    `insert into probe_scenario select s.id, 'blur', 1, 'general', '{}', '{}', '[]', '{}', t.id, now()
     from study s, staff t limit 1`,
    `insert into probe_round (wave_id, id, name, state, design, scenarios, runners, seed, pass, created_at, started_at)
     select id, gen_random_uuid(), 'First', 'running', '{}', '[]', '{}', '0123456789abcdef', 1, now(), now()
     from wave limit 1`,
    `insert into probe_round_act select r.wave_id, gen_random_uuid(), r.id, 'started', null, t.id, now()
     from probe_round r, staff t limit 1`,
    `insert into probe_vendor
     select r.wave_id, r.id, v.id, 'en', null, 'Head of support', current_date, 'By mail', t.id, now()
     from probe_round r, vendor v, staff t limit 1`,
    `insert into probe (wave_id, id, round_id, scenario, scenario_version, severity, replicate, vendor_id, slot, zone,
                        planned_at, runner_id)
     select r.wave_id, gen_random_uuid(), r.id, 'blur', 1, 'general', 1, v.id, 'night', 'UTC', now(), t.id
     from probe_round r, vendor v, staff t limit 1`,
    `insert into probe_event select p.wave_id, gen_random_uuid(), p.id, 'sent', now(), 'runner', null, p.runner_id, now(), 1
     from probe p`,
    `insert into probe_message select p.wave_id, gen_random_uuid(), p.id, 'in', 'paste', 'kept', null, now(), '', ''
     from probe p`,
    `insert into probe_rating select p.wave_id, p.id, 1, p.runner_id, 1, '{}', now() from probe p`,
    `insert into probe_decision select p.wave_id, p.id, 1, 'tone', 3, 'looked at', p.runner_id, now() from probe p`,
  ])
    await database.query(statement);
}

/** What was said elsewhere, coded and judged. */
async function fillVoices({ database }: Stage): Promise<void> {
  for (const statement of [
    `insert into voice_import select id, gen_random_uuid(), 'ratings', '', 1, 0, 'somebody', now() from wave limit 1`,
    `insert into public_rating
     select i.wave_id, gen_random_uuid(), i.id, v.id, 'Reviews', 'https://reviews.example/', current_date, 4, 9, 'CC0'
     from voice_import i, vendor v limit 1`,
    `insert into finding
     select i.wave_id, gen_random_uuid(), null, v.id, 'interview', 'written-consent', 'An engineer', null, current_date,
            'masked', 'by mail', '', '', null, 'new', null, null, '[]', 0, 'somebody', now()
     from voice_import i, vendor v limit 1`,
    `insert into finding_coding select wave_id, id, 1, 'somebody', 'D1', 'mixed', now() from finding`,
    `insert into finding_review select wave_id, id, id, 'reviewed', null, '[]', 'somebody', now() from finding`,
    'insert into finding_look select wave_id, id, id, added_by, added_at from finding',
  ])
    await database.query(statement);
}

/** Somebody who was erased, a rule that was applied, and a campaign whose answers lead to nobody. */
async function fillPrivacy({ database }: Stage): Promise<void> {
  for (const statement of [
    `insert into erasure (subject_id, answers, state, requested_at, finished_at)
     values (gen_random_uuid(), 'erase', 'done', now(), now())`,
    `insert into retention_run values ('drafts', now(), 1, 1) on conflict do nothing`,
    'insert into unlinked_campaign select id, now() from campaign limit 1',
  ])
    await database.query(statement);
}

/** A batch of one ticket that somebody vouches for. */
async function fillTickets({ database }: Stage): Promise<void> {
  for (const statement of [
    'insert into ticket_export select w.id, v.id, 1 from wave w, vendor v limit 1',
    `insert into ticket_verification
     select e.wave_id, e.vendor_id, 1, 1, 'complete', 'Counted on a screen', s.id, now() from ticket_export e, staff s limit 1`,
    `insert into ticket_batch (wave_id, vendor_id, number, sender_id, content_hash, sent_by, sender, rows, added, changed,
       received_at)
     select wave_id, vendor_id, 1, 'b', '', 'key', 'k', 1, 1, 0, now() from ticket_export`,
    `insert into ticket_fact (wave_id, vendor_id, ticket_id, batch, severity, organisation, opened_at)
     select wave_id, vendor_id, 't', number, 'general', repeat('a', 64), now() from ticket_batch`,
    `insert into ticket_secret select id, 1, 'vendor:x', now() from vendor limit 1`,
  ])
    await database.query(statement);
}

/** An endpoint, something to tell it and an attempt. */
async function fillWebhooks({ database }: Stage): Promise<void> {
  for (const statement of [
    `insert into webhook_endpoint (id, vendor_id, sealed_url, host, description, event_types, sealed_secret, state,
                                   failures, is_slow, version, created_by, created_at)
     select gen_random_uuid(), id, '', 'hooks.example', '', '{ping}', '', 'active', 0, false, 1, 'vendor:x', now()
     from vendor limit 1`,
    `insert into webhook_delivery (endpoint_id, id, event_type, body, state, attempts, due_at, created_at)
     select id, gen_random_uuid(), 'ping', '{}', 'waiting', 0, now(), now() from webhook_endpoint`,
    `insert into webhook_attempt (endpoint_id, id, delivery_id, at, duration_ms)
     select endpoint_id, gen_random_uuid(), id, now(), 1 from webhook_delivery`,
  ])
    await database.query(statement);
}

/** A person of a vendor, a reply, a request for a correction with its answer, and what was told of a running wave. */
async function fillPortal({ database }: Stage): Promise<void> {
  for (const statement of [
    `insert into vendor_user (id, vendor_id, email, name, title, role, created_at)
     select gen_random_uuid(), id, 'owner@example.com', 'Owner', '', 'vendor_owner', now() from vendor limit 1`,
    `insert into vendor_invitation select '', id, now(), now() from vendor_user limit 1`,
    `insert into password_reset select gen_random_uuid(), 'vendor', id, '', '', '', now(), now() from vendor_user limit 1`,
    `insert into staff_identity select 'https://id.example', 's', id, id, now() from staff limit 1`,
    `insert into sign_on_request select gen_random_uuid(), 'https://id.example', 's', id, now() from staff limit 1`,
    `insert into sign_on_used values ('', now() + interval '1 day')`,
    `insert into break_glass_link select '', gen_random_uuid(), id, 'root', now(), now() from staff limit 1`,
    `insert into vendor_session select '', id, now(), now(), now() from vendor_user limit 1`,
    `insert into second_factor values (gen_random_uuid(), 'vendor', '', 0, now(), now())`,
    'insert into recovery_code values (gen_random_uuid(), 0, $$hash$$, now())',
    `insert into passkey values ('id', gen_random_uuid(), 'vendor', 'name', '', 0, '', now(), now())`,
    `insert into passkey_challenge values ('', '', 'add', now())`,
    `insert into vendor_reply select gen_random_uuid(), v.id, w.id, null, now() from vendor v, wave w limit 1`,
    `insert into vendor_reply_version (reply_id, number, release_id, kind, text, signer_name, author_kind, author_id,
       written_at)
     select r.id, 1, e.id, 'written', 'Thank you', 'Owner', 'key', 'k', now() from vendor_reply r, release e limit 1`,
    `insert into correction_request (id, vendor_id, release_id, about, statement, evidence, author_kind, author_id,
       requested_at)
     select gen_random_uuid(), v.id, e.id, 'fact', 'Wrong', '', 'key', 'k', now() from vendor v, release e limit 1`,
    `insert into correction_answer
     select r.id, 'refused', 'It is right', s.id, now() from correction_request r, staff s limit 1`,
    `insert into vendor_progress select w.id, v.id, current_date, 0 from wave w, vendor v limit 1`,
  ])
    await database.query(statement);
}

/** What comes back of mails. */
async function fillDelivery({ database }: Stage): Promise<void> {
  for (const statement of [
    `insert into mail_event select contact_id, gen_random_uuid(), campaign_id, kind, sequence, 'hard', null, null, now()
     from mail_attempt limit 1`,
    `insert into delivery_pace values ('*', now())`,
    `insert into mail_intake values (current_date, 'failed', 1)`,
    `insert into holiday values ('CN', current_date, 'off')`,
  ])
    await database.query(statement);
}

/** What a file, which is gone once it was applied, and a list that a vendor names leave behind. */
async function fillContactLists({ database }: Stage): Promise<void> {
  for (const statement of [
    `insert into contact_tag select contact_id, 'pilot', now() from contact limit 1`,
    `insert into contact_change select c.contact_id, gen_random_uuid(), '{name}', s.id, now() from contact c, staff s limit 1`,
    'insert into link_miss values (gen_random_uuid(), 1, now())',
    `insert into contact_consent select contact_id, gen_random_uuid(), 'surveys', 'consent', '', now(), now()
     from contact limit 1`,
    `insert into segment select gen_random_uuid(), id, 'all', '{"all":[]}', 1, now(), now() from study limit 1`,
    `insert into contact_column values ('e-mail', 'email', now())`,
    `insert into contact_import (import_id, study_id, file_name, format, state, header, mapping, created_by, created_at,
                                 expires_at)
     select gen_random_uuid(), s.id, 'list.csv', 'csv', 'checked', '[]', '{}', t.id, now(), now()
     from study s, staff t limit 1`,
    `insert into contact_import_chunk select import_id, 0, '' from contact_import limit 1`,
    `insert into contact_import_row select i.import_id, 'contact', c.contact_id, 2, null, '{}'
     from contact_import i, contact c where i.state = 'checked' limit 1`,
    `insert into vendor_frame select s.id, v.id, 1, t.id, now() from study s, vendor v, staff t limit 1`,
    `insert into vendor_frame_entry select '', study_id, vendor_id from vendor_frame limit 1`,
  ])
    await database.query(statement);
}

/** Links that anybody may open, robots of chat groups and tickets that vendors report closed. */
async function fillChannels({ database }: Stage): Promise<void> {
  for (const statement of [
    `insert into open_link (id, campaign_id, vendor_id, slug, name, opens_at, closes_at, quota, organisation_quota,
                            origins, is_on, version, created_by, created_at)
     select gen_random_uuid(), c.id, v.id, 'abcdefghjkmn', 'Forum', now(), now() + interval '1 day', 10, 2, '{}', true,
            1, t.id, now()
     from campaign c, vendor v, staff t limit 1`,
    `insert into open_link_organisation (organisation_id, open_link_id, taken)
     select o.organisation_id, l.id, 1 from organisation o, open_link l limit 1`,
    `update invitation set open_link_id = (select id from open_link)
     where invitation_id = (select invitation_id from invitation limit 1)`,
    `insert into spent_work select gen_random_uuid(), id, id, now(), now() from open_link`,
    `insert into open_network values (gen_random_uuid(), 'work', '{}', now())`,
    `insert into quota (id, wave_id, places, version, created_by, created_at)
     select gen_random_uuid(), w.id, 10, 1, t.id, now() from wave w, staff t limit 1`,
    `insert into quota_hold select i.invitation_id, q.id, false, now() from invitation i, quota q limit 1`,
    `insert into link_act select i.invitation_id, gen_random_uuid(), 'revoked', 'asked for', t.id, now()
     from invitation i, staff t limit 1`,
    `insert into channel (id, study_id, kind, name, locale, sealed_url, host, events, digest_time, time_zone, is_on,
                          version, created_by, created_at)
     select gen_random_uuid(), s.id, 'feishu', 'Team', 'zh-CN', '', 'open.feishu.cn', '{}', '09:00', 'UTC', true, 1,
            t.id, now()
     from study s, staff t limit 1`,
    `insert into channel_message (channel_id, id, kind, content, state, due_at, created_at)
     select id, gen_random_uuid(), 'test', '{}', 'queued', now(), now() from channel`,
    `insert into channel_notice values ('delivery', 'running', now())`,
    `insert into ticket_rule select s.id, v.id, c.id, true, 60, 100, 10, 0, 1, t.id, now()
     from study s, vendor v, campaign c, staff t limit 1`,
    `insert into ticket_day select study_id, vendor_id, current_date, 1 from ticket_rule`,
    `insert into ticket_event (id, study_id, vendor_id, contact_id, body_hash, state, due_at, received_at)
     select gen_random_uuid(), study_id, vendor_id, gen_random_uuid(), '', 'planned', now(), now() from ticket_rule`,
  ])
    await database.query(statement);
}

function serviceQuestionnaire17Names(): string[] {
  const { pages } = serviceQuestionnaire17 as unknown as {
    readonly pages: readonly { readonly elements: readonly { readonly name: string }[] }[];
  };
  return pages.flatMap(({ elements }) => elements.map(({ name }) => name));
}
