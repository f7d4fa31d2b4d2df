import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { PERMISSIONS, type Permission, STAFF_ROLES, type StaffRole } from '#account';

export class AcceptDto {
  @ApiProperty({ description: 'What follows # in the invitation’s link.' })
  @Matches(/^[\w-]{43}$/)
  token!: string;
  @ApiProperty({ minLength: 12, maxLength: 1024 })
  @IsString()
  @MinLength(1)
  @MaxLength(1024)
  password!: string;
}

/** Who is logged in, and what that opens. */
export class SessionView {
  @ApiProperty() email!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: STAFF_ROLES }) role!: StaffRole;
  @ApiProperty({ description: 'What changes must carry in X-CSRF-Token.' }) csrfToken!: string;
  @ApiProperty({ enum: Object.keys(PERMISSIONS), isArray: true }) permissions!: Permission[];
}
