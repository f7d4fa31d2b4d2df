import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/** Every decision about an answer stays, with who made it and why; the newest is the one in force. */
export class AnswerReview1764000017000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query(`
      create table answer_ruling (
        invitation_id uuid not null references invitation,
        id uuid not null,
        ruling text check (ruling in ('keep', 'exclude', 'withdraw')),
        reason text not null check (reason <> ''),
        ruled_by text not null,
        ruled_at timestamptz not null,
        primary key (invitation_id, id)
      )`);
    await place(db, 'answer_ruling', { by: 'invitation_id', with: 'invitation' });
    // Answers that rules have marked and nobody has looked at yet.
    await db.query(
      `create index response_to_review on response (wave_id, submitted_at desc, invitation_id)
       where flags <> '{}' and ruling is null`,
    );
    await grant(db, 'answer_ruling', 'select, insert');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index response_to_review');
    await db.query('drop table answer_ruling');
  }
}
