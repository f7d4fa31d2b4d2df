import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const NEEDS_RECENT_LOGIN = 'fairmark:recent-login';

/**
 * What cannot be taken back, or opens something to somebody else: whoever does it has given the password within the
 * last minutes, so that a desk that was left open is not enough. The document of the api says so, too.
 */
export const RecentLogin = () =>
  applyDecorators(SetMetadata(NEEDS_RECENT_LOGIN, true), ApiExtension('x-recent-login', true));
