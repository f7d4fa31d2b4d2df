import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KeyEnvironment } from './key-version.js';
import type { VendorPermission } from './vendor-roles.js';

/** Of the secret only a hash is kept; a key is shown once. */
@Entity('api_key')
export class ApiKeyEntity {
  @PrimaryColumn('text') id!: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('text') label!: string;
  @Column('bytea', { name: 'secret_hash' }) secretHash!: Buffer;
  @Column('text') environment!: KeyEnvironment;
  @Column('text', { array: true }) scopes!: VendorPermission[];
  /** The version of the api its requests get when they name none. */
  @Column('text', { name: 'api_version' }) apiVersion!: string;
  /** `staff:…` or `vendor:…` with an id; null of keys made before this was written down. */
  @Column('text', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
  /** To the hour: a key that is used all day costs few writes. */
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt!: Date | null;
  /** Since when another key takes its place; both work until this one expires. */
  @Column('timestamptz', { name: 'retired_at', nullable: true }) retiredAt!: Date | null;
  @Column('text', { name: 'successor_id', nullable: true }) successorId!: string | null;
  /** When it was first seen in an address, where logs and histories keep it. */
  @Column('timestamptz', { name: 'exposed_at', nullable: true }) exposedAt!: Date | null;
  /** Days before its end that its owners were last reminded of. */
  @Column('int', { name: 'warned_days', nullable: true }) warnedDays!: number | null;
}
