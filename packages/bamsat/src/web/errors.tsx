import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type AppContext, isReading } from '../accounts/index.js';
import { AppError, type ErrorCode, refusalText, translator } from '../shared/index.js';
import { signInPath } from '../ui/index.js';
import { ErrorPage } from './pages.js';

/** The status of each refusal; one that is not listed is the request's fault (400). */
const STATUS: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  'common.not-found': 404,
  'common.method-not-allowed': 405,
  'common.internal': 500,
  'common.cross-site': 403,
  'common.too-large': 413,
  'common.changed-meanwhile': 409,
  'accounts.sign-in-needed': 401,
  'accounts.not-allowed': 403,
  'accounts.set-up-done': 404,
  'files.too-large': 413,
  'files.too-many': 413,
};

/**
 * Turns what a handler threw into an answer. A refusal says its words; an error that nobody foresaw is reported with an
 * id and shown as a neutral page: never a stack trace for a person.
 */
export function answerError(
  c: AppContext,
  error: unknown,
  report: ((error: unknown, requestId: string) => void) | undefined,
): Response | Promise<Response> {
  const requestId = c.get('requestId') ?? '';
  const refusal = asRefusal(error);
  if (!refusal) report?.(error, requestId);
  const shown = refusal ?? new AppError('common.internal');
  const { code } = shown;
  const status = STATUS[code] ?? 400;
  const view = c.get('view');
  const text = refusalText(view?.t ?? translator('vi'), shown);
  if (code === 'accounts.sign-in-needed' && isReading(c) && view)
    return c.redirect(signInPath(view.path), 303);
  if (!view || c.req.path.startsWith('/api/')) return c.json({ error: code, message: text }, status);
  return c.html(<ErrorPage view={view} text={text} reference={refusal ? null : requestId} />, status);
}

function asRefusal(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  // The only such error of the framework that reaches us is the origin check.
  const status = (error as { status?: unknown } | null)?.status;
  return status === 403 ? new AppError('common.cross-site') : null;
}
