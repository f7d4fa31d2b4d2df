import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ContactImportService } from '#distribution';
import type { Clock } from '#kernel';
import { AuditLog, CLOCK } from '#platform';
import { AnswerErasureService, AnswerKeyService } from '#response';
import { asEraser } from './as-eraser.js';
import { RETENTION_RULES, type RetentionRule, type RetentionRuleName } from './core/index.js';
import {
  applyTo,
  type Due,
  dueOf,
  forgetHandInTimes,
  linkedAnswers,
  linkedCampaigns,
  markUnlinked,
  recordRun,
  RULE_TABLES,
  ruleRuns,
} from './retention.queries.js';

const RULES = Object.entries(RETENTION_RULES) as [RetentionRuleName, RetentionRule][];
const EVERY_MS = 3_600_000;
/** Rows of one transaction, and transactions of one round: what is left waits for the next. */
const BATCH = 1_000;
const MOST_BATCHES = 20;
const ANSWERS_AT_ONCE = 200;

/** A rule with what it would do now and what it did last. */
export interface RuleStanding extends RetentionRule, Due {
  readonly rule: RetentionRuleName;
  readonly ranAt: Date | null;
  readonly removed: number;
  readonly total: number;
  readonly nextAt: Date;
}

/** Forgets by itself what has had its time. Any number of workers may do so at once. */
@Injectable()
export class RetentionService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(AnswerErasureService) private readonly answers: AnswerErasureService,
    @Inject(AnswerKeyService) private readonly keys: AnswerKeyService,
    @Inject(ContactImportService) private readonly lists: ContactImportService,
  ) {}

  /** What would go now. Changes nothing. */
  async standing(): Promise<readonly RuleStanding[]> {
    const now = this.clock.now();
    const runs = new Map((await ruleRuns(this.db.manager)).map((run) => [run.rule, run]));
    const standings: RuleStanding[] = [];
    for (const [rule, terms] of RULES) {
      const due = await dueOf(this.db.manager, rule, before(terms, now));
      const { ranAt = null, removed = 0, total = 0 } = runs.get(rule) ?? {};
      const nextAt = ranAt === null ? now : new Date(ranAt.getTime() + EVERY_MS);
      standings.push({ rule, ...terms, ...due, ranAt, removed, total, nextAt });
    }
    return standings;
  }

  /** Applies every rule; answers to how much, by rule. One that fails leaves the others alone, and is thrown at last. */
  async round(): Promise<Readonly<Record<string, number>>> {
    const done: Record<string, number> = {};
    const failures: unknown[] = [];
    for (const [rule, terms] of RULES)
      try {
        const now = this.clock.now();
        done[rule] = await this.#apply(rule, before(terms, now));
        await recordRun(this.db.manager, rule, done[rule], now);
      } catch (error) {
        failures.push(error);
      }
    const removed = Object.entries(done).filter(([, count]) => count > 0);
    if (removed.length > 0)
      await this.audit.noteAlone({
        action: 'retention.applied',
        object: 'installation',
        details: Object.fromEntries(removed),
      });
    if (failures.length > 0) throw failures[0];
    return done;
  }

  async #apply(rule: RetentionRuleName, moment: Date): Promise<number> {
    if (rule === 'identity-links') return this.#unlink(moment);
    if (rule === 'hand-in-keys' || rule === 'import-files') return this.#delegate(rule, moment);
    let removed = 0;
    for (const table of RULE_TABLES[rule] ?? [])
      for (let batch = 1; batch <= MOST_BATCHES; batch += 1) {
        const count = await asEraser(this.db, (tx) => applyTo(tx, table, moment, BATCH));
        removed += count;
        if (count < BATCH) break;
      }
    return removed;
  }

  /** Whoever made these knows how they are forgotten. */
  async #delegate(rule: 'hand-in-keys' | 'import-files', moment: Date): Promise<number> {
    const { count } = await dueOf(this.db.manager, rule, moment);
    if (count === 0) return 0;
    await (rule === 'hand-in-keys' ? this.keys.forget() : this.lists.expire());
    return count - (await dueOf(this.db.manager, rule, moment)).count;
  }

  /** Times first and numbers later, in transactions of their own: what changes together belongs together. */
  async #unlink(moment: Date): Promise<number> {
    let unlinked = 0;
    for (const campaignId of await linkedCampaigns(this.db.manager, moment)) {
      const forget = () => asEraser(this.db, (tx) => forgetHandInTimes(tx, campaignId, BATCH));
      while ((await forget()) === BATCH);
      for (let ids = await linkedAnswers(this.db.manager, campaignId, ANSWERS_AT_ONCE); ids.length > 0;) {
        const batch = ids;
        unlinked += await asEraser(this.db, (tx) => this.answers.unlink(tx, batch));
        ids = await linkedAnswers(this.db.manager, campaignId, ANSWERS_AT_ONCE);
      }
      await asEraser(this.db, (tx) => markUnlinked(tx, campaignId, this.clock.now()));
    }
    return unlinked;
  }
}

const before = ({ keptMs }: RetentionRule, now: Date): Date => new Date(now.getTime() - keptMs);
