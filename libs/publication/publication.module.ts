import { Module } from '@nestjs/common';
import { BenchmarkModule } from '#benchmark';
import { PublishedPartService } from './published-part.service.js';

@Module({
  imports: [BenchmarkModule],
  providers: [PublishedPartService],
  exports: [PublishedPartService],
})
export class PublicationModule {}
