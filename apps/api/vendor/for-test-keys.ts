import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const FOR_TEST_KEYS = 'fairmark:for-test-keys';

/** Opens a route to keys of tests, too: it shows them the invented study and changes nothing. Every other is closed. */
export const ForTestKeys = () => applyDecorators(SetMetadata(FOR_TEST_KEYS, true), ApiExtension('x-test-keys', true));
