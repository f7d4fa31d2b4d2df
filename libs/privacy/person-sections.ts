import type { SectionName } from './core/index.js';

/**
 * How each part of what is held of a person is read. $1: the id that follows from the address, $2: the address in
 * small letters, $3: ids of their invitations. No row holds a link, a token or the number of an answer.
 */
export const SECTION_QUERIES: Readonly<Partial<Record<SectionName, string>>> = {
  contact: `
    select c.email, c.name, c.locale, c.role, c.time_zone as "timeZone", o.name as organisation, o.size, o.region,
           c.created_at as "createdAt", c.updated_at as "updatedAt"
    from contact c left join organisation o on o.organisation_id = c.organisation_id where c.contact_id = $1`,
  studies: `
    select s.slug as study, v.slug as vendor, k.source from contact_vendor k
    join study s on s.id = k.study_id join vendor v on v.id = k.vendor_id where k.contact_id = $1 order by 1, 2`,
  tags: `select tag, created_at as "createdAt" from contact_tag where contact_id = $1 order by tag`,
  consents: `
    select what, basis, evidence, at, recorded_at as "recordedAt" from contact_consent where contact_id = $1 order by at`,
  suppressions: `
    select scope, reason, created_at as "createdAt" from suppression where contact_id = $1 order by scope`,
  campaigns: `
    select c.name as campaign, r.state, r.reason, r.due_at as "dueAt", r.reminders, r.created_at as "createdAt",
           r.invited_at as "invitedAt"
    from recipient r join campaign c on c.id = r.campaign_id where r.contact_id = $1 order by r.created_at`,
  invitations: `
    select c.name as campaign, v.slug as vendor, i.state, q.mode, i.locale, i.source, i.created_at as "createdAt",
           i.sent_at as "sentAt", i.started_at as "startedAt", i.completed_at as "completedAt",
           i.completed_on::text as "completedOn", i.expires_at as "expiresAt"
    from invitation i join campaign c on c.id = i.campaign_id join vendor v on v.id = i.vendor_id
    join questionnaire_version q on q.id = i.version_id where i.contact_id = $1 order by i.created_at, 2`,
  mails: `
    select c.name as campaign, m.kind, m.sequence, m.state, m.reason, m.created_at as "createdAt", m.sent_at as "sentAt"
    from mail_attempt m join campaign c on c.id = m.campaign_id where m.contact_id = $1 order by m.created_at`,
  returnedMails: `
    select c.name as campaign, e.kind, e.type, e.reason, e.status, e.at
    from mail_event e join campaign c on c.id = e.campaign_id where e.contact_id = $1 order by e.at`,
  drafts: `
    select revision, step, updated_at as "updatedAt" from response_draft where invitation_id = any($3::uuid[])`,
  answers: `
    select r.invitation_id as id, v.slug as vendor, w.slug as wave, r.mode, r.answers, r.locale, r.overall_score as "overallScore",
           r.flags, r.excluded_reason as "excludedReason", r.ruling, r.may_quote as "mayQuote",
           r.consent_hash as "consentHash", q.consent as "consentText", r.submitted_at as "submittedAt"
    from response r join vendor v on v.id = r.vendor_id join wave w on w.id = r.wave_id
    join questionnaire_version q on q.id = r.version_id
    where r.invitation_id = any($3::uuid[]) order by r.submitted_at, r.invitation_id`,
  waitingAnswers: `
    select answers, reason, locale, received_at as "receivedAt", decision, decided_at as "decidedAt"
    from response_quarantine where invitation_id = any($3::uuid[]) order by received_at`,
  quotes: `
    select place, decision, dimension, reason, translation, decided_at as "decidedAt"
    from quote_decision where invitation_id = any($3::uuid[]) order by decided_at`,
  linkActs: `
    select kind, reason, created_at as "createdAt" from link_act where invitation_id = any($3::uuid[]) order by created_at`,
  tickets: `
    select v.slug as vendor, t.state, t.reason, t.due_at as "dueAt", t.received_at as "receivedAt"
    from ticket_event t join vendor v on v.id = t.vendor_id where t.contact_id = $1 order by t.received_at`,
  corrections: `
    select fields, changed_at as "changedAt" from contact_change where contact_id = $1 order by changed_at`,
  imports: `
    select i.file_name as "fileName", r.row, i.applied_at as "appliedAt"
    from contact_import_row r join contact_import i on i.import_id = r.import_id
    where r.subject = 'contact' and r.subject_id = $1 order by i.applied_at`,
  vendorAccounts: `
    select v.slug as vendor, u.email, u.name, u.title, u.role, u.created_at as "createdAt", u.removed_at as "removedAt"
    from vendor_user u join vendor v on v.id = u.vendor_id where lower(u.email) = $2`,
  vendorStatements: `
    select r.kind, r.text, r.signer_name as "signerName", r.signer_title as "signerTitle", r.written_at as "writtenAt"
    from vendor_reply_version r join vendor_user u on r.author_kind = 'person' and r.author_id = u.id::text
    where lower(u.email) = $2 order by r.written_at`,
  staffAccount: `
    select email, name, role, created_at as "createdAt", deactivated_at as "deactivatedAt" from staff
    where lower(email) = $2`,
  staffActs: `
    select a.action, count(*)::int as count, min(a.at) as first, max(a.at) as last
    from audit_log a join staff s on a.actor = 'staff:' || s.id::text where lower(s.email) = $2
    group by a.action order by a.action`,
};
