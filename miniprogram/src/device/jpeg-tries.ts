/** Bytes of a photo: an outbox over a weak network, and 60 photos in 200 MB. */
export const mostPhotoBytes = 300_000

/** How a picture is written, one after the other until it is small enough; `scale` of its sides. */
export const jpegTries = [
  { quality: 0.8, scale: 1 },
  { quality: 0.6, scale: 1 },
  { quality: 0.4, scale: 1 },
  { quality: 0.6, scale: 0.5 },
  { quality: 0.4, scale: 0.5 },
  { quality: 0.4, scale: 0.25 },
] as const
