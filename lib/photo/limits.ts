/** Bytes of a file that is sent. */
export const LARGEST_PHOTO_BYTES = 20 * 1024 * 1024;
/** Width × height. A file of some hundred kilobytes can unfold to gigabytes: what would be larger is not unfolded. */
export const MOST_PIXELS = 50_000_000;
/** The longest side of what is kept, and of what is shown small, in pixels. */
export const LONGEST_SIDE_PIXELS = 2048;
export const SMALL_SIDE_PIXELS = 480;
export const JPEG_QUALITY = 80;
/** How many one person uploads within 24 hours: several times what the busiest day on foot brings. */
export const MOST_PHOTOS_OF_A_DAY = 300;
/** How many photos hang on one step. */
export const MOST_PHOTOS_OF_A_STEP = 9;
/**
 * What a file picker offers. HEIC is left out on purpose: an iPhone then hands over a JPEG, which it makes itself, and nothing on the
 * server can read HEIC.
 */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
