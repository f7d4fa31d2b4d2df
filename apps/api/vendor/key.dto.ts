import { ApiProperty } from '@nestjs/swagger';
import { type ApiKey, KEY_ENVIRONMENTS, KEY_SCOPES, type KeyEnvironment, type VendorPermission } from '#account';
import { AreScopes, IsEnvironment, IsLifetime } from '../admin/api-key.dto.js';
import { IsLabel, MayBeLeftOut } from '../admin/label.dto.js';

export { MadeKeyView, RotationDto } from '../admin/api-key.dto.js';

export class VendorKeyDto {
  @IsLabel() label!: string;
  @IsEnvironment() environment!: KeyEnvironment;
  @AreScopes() scopes!: VendorPermission[];
  @MayBeLeftOut() @IsLifetime() lifetimeDays?: number;
}

export const KEY_STATES = ['active', 'retiring', 'expired', 'revoked'] as const;
export type KeyState = (typeof KEY_STATES)[number];

export class VendorKeyView {
  @ApiProperty({ description: 'The part of the key after `vk_live_` or `vk_test_`.' }) id!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ enum: KEY_ENVIRONMENTS }) environment!: KeyEnvironment;
  @ApiProperty({ enum: KEY_SCOPES, isArray: true }) scopes!: VendorPermission[];
  @ApiProperty({ enum: KEY_STATES, description: '`retiring`: another key takes its place; both work until it ends.' })
  state!: KeyState;
  @ApiProperty({ description: 'The version of the api that its requests get when they name none.' })
  apiVersion!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'To the hour.' })
  lastUsedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) successorId!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was first seen in an address: replace it.',
  })
  exposedAt!: string | null;
}

export class VendorKeysView {
  @ApiProperty({ type: [VendorKeyView] }) data!: VendorKeyView[];
}

export function stateOf({ revokedAt, expiresAt, retiredAt }: ApiKey, now: Date): KeyState {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt <= now) return 'expired';
  return retiredAt === null ? 'active' : 'retiring';
}

export const keyView = (key: ApiKey, now: Date): VendorKeyView => ({
  id: key.id,
  label: key.label,
  environment: key.environment,
  scopes: [...key.scopes],
  state: stateOf(key, now),
  apiVersion: key.apiVersion,
  createdAt: key.createdAt.toISOString(),
  expiresAt: key.expiresAt.toISOString(),
  lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  successorId: key.successorId,
  exposedAt: key.exposedAt?.toISOString() ?? null,
});
