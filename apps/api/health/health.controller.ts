import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource, queryErrors } from '#platform';

@ApiTags('operation')
@Controller('health')
export class HealthController {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  @Get('live')
  @ApiOperation({ summary: 'The process runs.' })
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'The process can serve: its database answers.' })
  async ready() {
    try {
      await this.db.query('select 1');
    } catch {
      throw queryErrors.dependencyUnavailable();
    }
    return { status: 'ok' };
  }
}
