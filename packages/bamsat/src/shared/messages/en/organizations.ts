import type { organizations as vi } from '../vi/organizations.js';

export const organizations: Record<keyof typeof vi, string> = {};
