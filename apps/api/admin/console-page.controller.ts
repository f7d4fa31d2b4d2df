import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Controller, Get, Inject, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { STAFF_ROLES } from '#account';
import { randomToken } from '#platform';
import { AnalysisService } from '#questionnaire';
import { addAsset } from '../public/assets.js';
import { privateHtml } from '../request.js';
import { consolePolicy } from '../security-headers.js';
import { Allow } from './allow.js';
import { StaffGuard } from './staff.guard.js';

const BUNDLE = fileURLToPath(new URL('../../../web/console/', import.meta.url));
/** The console's own routes; what lies below them is its business. */
const PARTS = [
  'campaigns',
  'studies',
  'questionnaires',
  'vendors',
  'rubrics',
  'waves',
  'people',
  'privacy',
  'probes',
  'keys',
  'audit',
  'answers',
  'quarantine',
  'contacts',
  'links',
  'tickets',
  'ticket-facts',
  'channels',
  'quotes',
  'voices',
  'reports',
  'corrections',
  'releases',
];

/** Puts the files of the bundle where assets are served from. Without a bundle there is no console. */
function addBundle(): string | undefined {
  if (!existsSync(join(BUNDLE, 'index.html'))) return undefined;
  for (const file of readdirSync(BUNDLE)) {
    const twin = join(BUNDLE, `${file}.br`);
    if (/\.(js|css|svg)$/.test(file))
      addAsset(file, readFileSync(join(BUNDLE, file)), existsSync(twin) ? readFileSync(twin) : undefined);
  }
  return readFileSync(join(BUNDLE, 'index.html'), 'utf8');
}

const PAGE = addBundle();

/** One page for all of the console: its script looks at the address, and the api at who may see what is on it. */
@ApiExcludeController()
@UseGuards(StaffGuard)
@Allow(...STAFF_ROLES)
@Controller('admin')
export class ConsolePageController {
  constructor(@Inject(AnalysisService) private readonly analysis: AnalysisService) {}

  @Get(PARTS.flatMap((part) => [part, `${part}/*`]))
  page(@Res() reply: FastifyReply): void {
    // The first preview or check of a questionnaire would wait for the thread to load its libraries.
    this.analysis.getReady();
    sendConsole(reply);
  }
}

/** The page of an invitation's link: whoever has it has no session yet, and the script asks for none there. */
@ApiExcludeController()
@Controller('admin/accept')
export class AcceptPageController {
  @Get()
  page(@Res() reply: FastifyReply): void {
    sendConsole(reply);
  }
}

function sendConsole(reply: FastifyReply): void {
  if (PAGE === undefined) throw new Error('The console is not built: npm run build');
  const nonce = randomToken(16);
  void reply.header('content-security-policy', consolePolicy(nonce));
  privateHtml(reply, PAGE.replaceAll('%NONCE%', nonce));
}
