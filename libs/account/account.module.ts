import { Module } from '@nestjs/common';
import { ApiKeyService } from './api-key.service.js';
import { StaffService } from './staff.service.js';

@Module({ providers: [ApiKeyService, StaffService], exports: [ApiKeyService, StaffService] })
export class AccountModule {}
