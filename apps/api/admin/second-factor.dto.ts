import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, MaxLength, MinLength } from 'class-validator';
import { MayBeLeftOut } from './label.dto.js';

export class RenewalDto {
  @ApiProperty({ required: false }) @MayBeLeftOut() @IsString() @MinLength(1) @MaxLength(1024) password?: string;
  @ApiProperty({ required: false, description: 'Six digits of an authenticator app, or a recovery code.' })
  @MayBeLeftOut()
  @IsString()
  @Length(6, 40)
  code?: string;
}

/** What somebody has beside the password. */
export class FactorsView {
  @ApiProperty({ description: 'Whether an authenticator app is set up.' }) hasApp!: boolean;
  @ApiProperty() passkeys!: number;
  @ApiProperty({ description: 'Recovery codes that were not used.' }) recoveryCodes!: number;
}
