import type { FC } from 'hono/jsx';
import type { View } from '../ui/index.js';
import type { Photo, PhotoFile } from './article.js';
import { photoPath } from './paths.js';

/** Where a photo stands, which says how wide it is shown. */
const SIZES = {
  lead: '(min-width: 62rem) 44rem, 100vw',
  article: '(min-width: 58rem) 54rem, 100vw',
  half: '(min-width: 44rem) 27rem, 100vw',
  card: '(min-width: 62rem) 23rem, (min-width: 44rem) 45vw, 100vw',
} as const;

/** The size for programs that do not know WebP, and for previews elsewhere. */
export function fallbackOf(photo: Photo): PhotoFile | undefined {
  return photo.files.find((file) => file.mediaType === 'image/jpeg') ?? photo.files.at(-1);
}

/** The photo itself in the size that the screen needs, with its place kept free while it loads. */
export const Picture: FC<{ photo: Photo; place: keyof typeof SIZES; eager?: boolean }> = ({
  photo,
  place,
  eager = false,
}) => {
  const fallback = fallbackOf(photo);
  if (!fallback) return null;
  const webp = photo.files.filter((file) => file.mediaType === 'image/webp');
  return (
    <picture>
      <source
        type="image/webp"
        srcset={webp.map((file) => `${photoPath(file.fileId)} ${file.width}w`).join(', ')}
        sizes={SIZES[place]}
      />
      <img
        src={photoPath(fallback.fileId)}
        width={fallback.width}
        height={fallback.height}
        alt={photo.alt}
        loading={eager ? 'eager' : 'lazy'}
        fetchpriority={eager ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  );
};

/** A photo of an article with its caption and who took it. */
export const Figure: FC<{ view: View; photo: Photo; place: keyof typeof SIZES; eager?: boolean }> = ({
  view,
  photo,
  place,
  eager = false,
}) => (
  <figure class="photo">
    <Picture photo={photo} place={place} eager={eager} />
    {photo.caption || photo.credit ? (
      <figcaption>
        {photo.caption}{' '}
        {photo.credit ? (
          <span class="credit">{view.t('portal.photo-by', { name: photo.credit })}</span>
        ) : null}
      </figcaption>
    ) : null}
  </figure>
);
