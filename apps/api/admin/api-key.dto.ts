import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { KEY_ENVIRONMENTS, KEY_SCOPES, type KeyEnvironment, type VendorPermission } from '#account';
import { IsLabel, MayBeLeftOut } from './label.dto.js';

export const AreScopes = () =>
  applyDecorators(
    ApiProperty({
      enum: KEY_SCOPES,
      isArray: true,
      description: 'What the key may do; all of it where none is named.',
    }),
    IsArray(),
    ArrayNotEmpty(),
    ArrayUnique(),
    IsIn(KEY_SCOPES, { each: true }),
  );
export const IsLifetime = () =>
  applyDecorators(
    ApiProperty({ minimum: 1, maximum: 365, default: 90, description: 'Days until it expires.' }),
    IsInt(),
    Min(1),
    Max(365),
  );
export const IsEnvironment = () =>
  applyDecorators(
    ApiProperty({ enum: KEY_ENVIRONMENTS, description: '`test` reads an invented study only and changes nothing.' }),
    IsIn(KEY_ENVIRONMENTS),
  );

export class ApiKeyDto {
  @IsUUID() vendorId!: string;
  @IsLabel() label!: string;
  @IsEnvironment() environment!: KeyEnvironment;
  @MayBeLeftOut() @AreScopes() scopes?: VendorPermission[];
  @MayBeLeftOut() @IsLifetime() lifetimeDays?: number;
}

export class RotationDto {
  @MayBeLeftOut()
  @ApiProperty({ minimum: 0, maximum: 72, default: 24, description: 'Hours for which both keys work.' })
  @IsInt()
  @Min(0)
  @Max(72)
  overlapHours?: number;
}

export class MadeKeyView {
  @ApiProperty() id!: string;
  @ApiProperty({ description: 'The key itself. It is shown this once.', example: 'vk_live_…' }) text!: string;
}
