import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rows } from '../database/data-source.js';
import type { AuditAction } from './audit-action.js';
import type { AuditDetails } from './chain.js';

/** What one looks for; nothing of it: everything. */
export interface AuditFilter {
  readonly actor?: string;
  readonly action?: AuditAction;
  /** An object, or the beginning of it up to its colon. */
  readonly object?: string;
  readonly from?: Date;
  /** Not itself. */
  readonly until?: Date;
}

/** A row as people read it. */
export interface AuditRecord {
  readonly seq: number;
  readonly at: Date;
  readonly actor: string;
  /** Staff and vendors' people; null for everybody else and for whoever is gone. */
  readonly actorName: string | null;
  readonly action: string;
  readonly object: string;
  readonly details: AuditDetails;
  readonly requestId: string | null;
  /** In hexadecimal. */
  readonly hash: string;
}

export interface AuditStanding {
  readonly rows: number;
  readonly anchor: { readonly seq: number; readonly at: Date } | null;
  /** The last check of the whole chain. */
  readonly check: { readonly at: Date; readonly rows: number; readonly firstBadSeq: number | null } | null;
}

/** Reads the audit log. */
@Injectable()
export class AuditTrail {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** The newest first, before the row of that number. */
  async records(
    filter: AuditFilter,
    page: { readonly limit: number; readonly before?: number },
  ): Promise<AuditRecord[]> {
    const { actor, action, object, from, until } = filter;
    const found = await rows<Omit<AuditRecord, 'seq'> & { readonly seq: string }>(
      this.db.manager,
      `select l.seq, l.at, l.actor, coalesce(nullif(s.name, ''), s.email, u.name) as "actorName", l.action, l.object,
              l.details, l.request_id as "requestId", encode(l.hash, 'hex') as hash
       from audit_log l
       left join staff s on l.actor = 'staff:' || s.id
       left join vendor_user u on l.actor = 'vendor-user:' || u.id
       where ($1::bigint is null or l.seq < $1) and ($2::text is null or l.actor = $2)
         and ($3::text is null or l.action = $3)
         and ($4::text is null or l.object = $4 or starts_with(l.object, $4 || ':'))
         and ($5::timestamptz is null or l.at >= $5) and ($6::timestamptz is null or l.at < $6)
       order by l.seq desc limit $7`,
      [page.before ?? null, actor ?? null, action ?? null, object ?? null, from ?? null, until ?? null, page.limit],
    );
    return found.map((row) => ({ ...row, seq: Number(row.seq) }));
  }

  /** Whoever is named in the log, most busy first, for a filter to choose from. */
  async actors(): Promise<readonly { readonly actor: string; readonly name: string | null }[]> {
    return rows(
      this.db.manager,
      `select a.actor, coalesce(nullif(s.name, ''), s.email, u.name) as name
       from (select actor, count(*) as acts from audit_log group by actor order by acts desc limit 200) a
       left join staff s on a.actor = 'staff:' || s.id
       left join vendor_user u on a.actor = 'vendor-user:' || u.id
       order by a.acts desc, a.actor`,
    );
  }

  async standing(): Promise<AuditStanding> {
    const [found] = await rows<{
      rows: string;
      anchoredSeq: string | null;
      anchoredAt: Date | null;
      checkedAt: Date | null;
      check: { rows: number; firstBadSeq: number | null } | null;
    }>(
      this.db.manager,
      `select h.seq as rows, a.details ->> 'seq' as "anchoredSeq", a.at as "anchoredAt",
              c.at as "checkedAt", c.details as check
       from audit_head h
       left join lateral (select details, at from audit_log where action = 'audit.anchored'
                          order by seq desc limit 1) a on true
       left join lateral (select details, at from audit_log where action = 'audit.verified'
                          order by seq desc limit 1) c on true`,
    );
    const { anchoredSeq, anchoredAt, checkedAt, check } = found ?? {};
    return {
      rows: Number(found?.rows ?? 0),
      anchor: anchoredSeq && anchoredAt ? { seq: Number(anchoredSeq), at: anchoredAt } : null,
      check: check && checkedAt ? { at: checkedAt, rows: check.rows, firstBadSeq: check.firstBadSeq } : null,
    };
  }
}
