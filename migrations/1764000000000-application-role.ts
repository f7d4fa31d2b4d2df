import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The role the api and the worker act as. Published things are immutable because this role was
 * never granted UPDATE or DELETE on them. Roles belong to the whole cluster, so another database
 * may have made it already, and `down` leaves it.
 */
export class ApplicationRole1764000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$ begin
        create role fairmark_app nologin;
      exception when duplicate_object or unique_violation then null;
      end $$`);
    await db.query(`
      do $$ begin
        if not pg_has_role(current_user, 'fairmark_app', 'member') then
          execute format('grant fairmark_app to %I', current_user);
        end if;
      end $$`);
    await db.query('grant usage on schema public to fairmark_app');
  }

  async down(): Promise<void> {}
}
