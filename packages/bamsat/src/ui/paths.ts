/** A file of `assets/` or a compiled script of `client/`. */
export const assetPath = (name: string) => `/tep-tinh/${name}`;
export const signInPath = (next?: string) =>
  next ? `/dang-nhap?tiep=${encodeURIComponent(next)}` : '/dang-nhap';
export const signOutPath = () => '/dang-xuat';
/** Where one changes one's own password. */
export const passwordPath = () => '/mat-khau';
export const localePath = () => '/ngon-ngu';
/** The search over everything that one may see. */
export const searchPath = () => '/tim';

/** A path within this site that a request named as its way back, or `/` when it names anything else. */
export function safeBack(path: string | undefined): string {
  return path && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(path) ? path : '/';
}

/** The path with some query parameters changed; null or '' takes one away. Keeps filters in the URL. */
export function withQuery(path: string, changes: Record<string, string | number | null | undefined>): string {
  // A browser leaves a question mark within the query as it is: only the first one begins it.
  const [, bare = path, query] = /^([^?]*)(?:\?(.*))?$/s.exec(path) ?? [];
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === '') params.delete(name);
    else params.set(name, String(value));
  }
  const rest = params.toString();
  return rest ? `${bare}?${rest}` : bare;
}
