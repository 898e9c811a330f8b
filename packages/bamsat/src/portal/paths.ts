import type { Id } from '../shared/index.js';

export const homePath = () => '/';
export const articlePath = (slug: string) => `/tin/${slug}`;

/** Tells whether the last part of a URL can be an article's address at all, before the database is asked. */
export const isSlug = (value: string) => /^[a-z0-9-]{1,100}$/.test(value);

export const photoPath = (fileId: Id) => `/anh/${fileId}`;
export const deskPath = () => '/bien-tap';
export const newArticlePath = () => '/bien-tap/moi';
export const editPath = (id: Id) => `/bien-tap/${id}`;
export const previewPath = (id: Id) => `/bien-tap/${id}/xem-truoc`;
export const stepPath = (id: Id) => `/bien-tap/${id}/buoc`;
export const correctionPath = (id: Id) => `/bien-tap/${id}/dinh-chinh`;
