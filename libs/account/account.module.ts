import { Module } from '@nestjs/common';
import { ApiKeyService } from './api-key.service.js';
import { PeopleService } from './people.service.js';
import { StaffService } from './staff.service.js';

const SERVICES = [ApiKeyService, PeopleService, StaffService];

@Module({ providers: SERVICES, exports: SERVICES })
export class AccountModule {}
