import type { common as vi } from '../vi/common.js';

export const common: Record<keyof typeof vi, string> = {};
