import type { Service } from './service.ts';

/** Every capability that is a file of its own. */
export const SERVICES: readonly Service[] = [
];
