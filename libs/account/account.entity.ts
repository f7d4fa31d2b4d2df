import { Column, Entity, PrimaryColumn } from 'typeorm';

export type StaffRole = 'admin';

@Entity('staff')
export class StaffEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') email!: string;
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  @Column('text') role!: StaffRole;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** Of the cookie only a hash is kept. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('bytea', { name: 'id_hash' }) idHash!: Buffer;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'seen_at' }) seenAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}

/** Of the secret only a hash is kept; a key is shown once. */
@Entity('api_key')
export class ApiKeyEntity {
  @PrimaryColumn('text') id!: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('text') label!: string;
  @Column('bytea', { name: 'secret_hash' }) secretHash!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
  @Column('date', { name: 'last_used_on', nullable: true }) lastUsedOn!: string | null;
}
