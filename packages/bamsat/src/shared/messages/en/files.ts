import type { files as vi } from '../vi/files.js';

export const files: Record<keyof typeof vi, string> = {};
