import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import {
  type AccountSession,
  PERMISSIONS,
  type Permission,
  permissionsOf,
  STAFF_ROLES,
  type StaffRole,
} from '#account';

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

const WAITS_FOR = ['second-factor', 'enrolment'] as const;

/** Who is logged in, and what that opens. */
export class SessionView {
  @ApiProperty() email!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: STAFF_ROLES }) role!: StaffRole;
  @ApiProperty({ description: 'What changes must carry in X-CSRF-Token.' }) csrfToken!: string;
  @ApiProperty({ enum: Object.keys(PERMISSIONS), isArray: true }) permissions!: Permission[];
  @ApiProperty({
    enum: WAITS_FOR,
    required: false,
    description: 'What the login waits for; it opens nothing else. Left out where it is complete.',
  })
  waitsFor?: (typeof WAITS_FOR)[number];
}

type Shown = Pick<AccountSession, 'csrf' | 'stage'> & {
  readonly account: Pick<AccountSession['account'], 'email' | 'name' | 'role'>;
};

export function sessionView({ account: { email, name, role }, csrf, stage }: Shown): SessionView {
  const view = { email, name, role: role as StaffRole, csrfToken: csrf };
  if (stage !== 'open') return { ...view, permissions: [], waitsFor: stage };
  return { ...view, permissions: permissionsOf(view.role) };
}
