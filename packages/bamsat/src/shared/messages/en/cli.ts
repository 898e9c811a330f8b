import type { cli as vi } from '../vi/cli.js';

export const cli: Record<keyof typeof vi, string> = {};
