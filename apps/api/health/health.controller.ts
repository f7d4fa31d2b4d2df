import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Clock, DomainError } from '#kernel';
import { CLOCK, clockSkew, DataSource, inTime, MAX_CLOCK_SKEW_MS, queryErrors } from '#platform';

/** A database that takes longer to answer nothing is slow. */
const PATIENCE_MS = 500;
/** A moment in which every connection is busy must not take a process, and then all of them, out of service. */
const FORGIVEN_MS = 5_000;

@ApiTags('operation')
@Controller('health')
export class HealthController {
  #answeredAt = Number.NEGATIVE_INFINITY;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'The process runs.' })
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({
    summary: 'The process can serve: its database answers. Warnings name what is wrong and does not stop it.',
  })
  async ready() {
    const warnings: string[] = [];
    try {
      const skew = await inTime(PATIENCE_MS, clockSkew(this.db, this.clock));
      this.#answeredAt = performance.now();
      if (Math.abs(skew) > MAX_CLOCK_SKEW_MS) warnings.push('clock');
    } catch (error) {
      const isSlow = error instanceof DomainError && performance.now() - this.#answeredAt < FORGIVEN_MS;
      if (!isSlow) throw queryErrors.dependencyUnavailable();
      warnings.push('database');
    }
    return { status: 'ok', warnings };
  }
}
