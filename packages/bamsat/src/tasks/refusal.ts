import type { AppContext } from '../accounts/index.js';
import { AppError } from '../shared/index.js';

/** The words of a refusal that a form can show. */
export function refusalText(c: AppContext, error: unknown): string {
  if (!(error instanceof AppError) || error.code === 'common.not-found') throw error;
  return c.get('view').t(`error.${error.code}`, error.params);
}
