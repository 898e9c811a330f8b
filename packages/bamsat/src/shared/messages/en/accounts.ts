import type { accounts as vi } from '../vi/accounts.js';

export const accounts: Record<keyof typeof vi, string> = {};
