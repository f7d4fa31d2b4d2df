import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffRole } from './roles.js';
import type { SessionStage } from './session/session-stage.js';
import type { VendorRole } from './vendor-roles.js';

/** A member of the staff. Nobody is deleted: what a person did keeps a name. */
@Entity('staff')
export class StaffEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') email!: string;
  @Column('text') name!: string;
  /** Null until the invitation is accepted. */
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash!: string | null;
  @Column('text') role!: StaffRole;
  /** Raised by each change of role or state; a change names the number it was made to. */
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'deactivated_at', nullable: true }) deactivatedAt!: Date | null;
}

/** Of the link only a hash is kept; it is used once. */
@Entity('staff_invitation')
export class StaffInvitationEntity {
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}

/** Of the cookie only a hash is kept. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('bytea', { name: 'id_hash' }) idHash!: Buffer;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'seen_at' }) seenAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('uuid') id!: string;
  @Column('text') stage!: SessionStage;
  /** When the person last proved who they are. */
  @Column('timestamptz', { name: 'proved_at' }) provedAt!: Date;
  /** The network it was opened from, without what names a device. */
  @Column('text') network!: string;
  @Column('text') device!: string;
}

/** Somebody of a vendor. Nobody is deleted: what a person signed keeps a name. */
@Entity('vendor_user')
export class VendorUserEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text') title!: string;
  @Column('text') role!: VendorRole;
  /** Null until the invitation is accepted. */
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
}

/** Of the link only a hash is kept; it is used once. */
@Entity('vendor_invitation')
export class VendorInvitationEntity {
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('uuid', { name: 'vendor_user_id' }) vendorUserId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}

/** Of the cookie only a hash is kept. */
@Entity('vendor_session')
export class VendorSessionEntity {
  @PrimaryColumn('bytea', { name: 'id_hash' }) idHash!: Buffer;
  @Column('uuid', { name: 'vendor_user_id' }) vendorUserId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'seen_at' }) seenAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('uuid') id!: string;
  @Column('text') stage!: SessionStage;
  /** When the person last proved who they are. */
  @Column('timestamptz', { name: 'proved_at' }) provedAt!: Date;
  /** The network it was opened from, without what names a device. */
  @Column('text') network!: string;
  @Column('text') device!: string;
}
