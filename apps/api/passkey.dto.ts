import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsObject, IsString, Length } from 'class-validator';
import { IsLabel } from './admin/label.dto.js';

export const PASSKEY_PURPOSES = ['login', 'second-factor', 'renewal'] as const;
export type PasskeyPurpose = (typeof PASSKEY_PURPOSES)[number];

export class PasskeyAskDto {
  @ApiProperty({
    enum: PASSKEY_PURPOSES,
    description: 'In place of the password, after it, or to do what cannot be taken back.',
  })
  @IsIn(PASSKEY_PURPOSES)
  purpose!: PasskeyPurpose;
}

export class PasskeyAnswerDto extends PasskeyAskDto {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'AuthenticationResponseJSON of WebAuthn.' })
  @IsObject()
  response!: Record<string, unknown>;
}

export class NewPasskeyDto {
  @ApiProperty({ minLength: 1, maxLength: 200, description: 'What its owner calls it.' }) @IsLabel() name!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'RegistrationResponseJSON of WebAuthn.' })
  @IsObject()
  response!: Record<string, unknown>;
}

export class CodeDto {
  @ApiProperty({ description: 'Six digits of an authenticator app, or a recovery code.' })
  @IsString()
  @Length(6, 40)
  code!: string;
}
