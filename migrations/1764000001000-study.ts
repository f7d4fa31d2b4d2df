import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

export class Study1764000001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query(`
      create table vendor (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
        name jsonb not null,
        created_at timestamptz not null
      )`);
    await place(db, 'vendor', 'reference');
    await db.query(`
      create table study (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
        title jsonb not null,
        sponsor jsonb not null,
        is_demo boolean not null,
        created_at timestamptz not null
      )`);
    await place(db, 'study', 'reference');
    await db.query(`
      create table rubric_version (
        id uuid primary key,
        study_id uuid not null references study,
        number int not null check (number > 0),
        rubric jsonb not null,
        content_hash text not null,
        created_at timestamptz not null,
        unique (study_id, number)
      )`);
    await place(db, 'rubric_version', 'reference');
    await db.query(`
      create table wave (
        id uuid primary key,
        study_id uuid not null references study,
        slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
        rubric_version_id uuid not null references rubric_version,
        opens_at timestamptz not null,
        closes_at timestamptz not null check (closes_at > opens_at),
        created_at timestamptz not null,
        unique (study_id, slug)
      )`);
    await place(db, 'wave', 'reference');
    await grant(db, 'vendor', 'select, insert, update');
    await grant(db, 'study', 'select, insert, update');
    await grant(db, 'rubric_version', 'select, insert');
    await grant(db, 'wave', 'select, insert, update');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['wave', 'rubric_version', 'study', 'vendor']) await db.query(`drop table ${table}`);
  }
}
