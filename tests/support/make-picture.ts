import { deflateSync } from 'node:zlib';
import sharp, { type OverlayOptions } from 'sharp';

type Colour = 'red' | 'green' | 'blue' | 'white' | 'black' | 'grey';

/** What a camera writes. */
export interface Camera {
  /** `2026:08:09 14:20:31`, as its clock shows */
  taken?: string;
  /** `+08:00` */
  offset?: string;
  /** WGS-84 degrees, north and east */
  point?: { lng: number; lat: number };
  /** 1 to 8: how it was held */
  orientation?: number;
}

/** Degrees, minutes and seconds in hundredths, as EXIF writes them. */
function sexagesimal(degrees: number): string {
  const hundredths = Math.round(degrees * 360_000);
  return `${Math.floor(hundredths / 360_000)}/1 ${Math.floor((hundredths % 360_000) / 6_000)}/1 ${hundredths % 6_000}/100`;
}

/** A picture of one colour whose upper left corner is white, as a camera would write it. */
export function makePicture(
  {
    width = 64,
    height = 48,
    colour = 'green' as Colour,
    ...camera
  }: Camera & {
    width?: number;
    height?: number;
    colour?: Colour;
  } = {},
  format: 'jpeg' | 'png' | 'webp' = 'jpeg',
): Promise<Buffer> {
  const { taken, offset, point, orientation } = camera;
  const corner: OverlayOptions = {
    input: {
      create: {
        width: Math.ceil(width / 4),
        height: Math.ceil(height / 4),
        channels: 3,
        background: 'white',
      },
    },
    gravity: 'northwest',
  };
  const drawn = sharp({ create: { width, height, channels: 3, background: colour } })
    .composite([corner])
    .withExif({
      IFD0: { Make: 'Example', Model: 'Test camera' },
      IFD2: {
        ...(taken && { DateTimeOriginal: taken }),
        ...(offset && { OffsetTimeOriginal: offset }),
      },
      ...(point && {
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: sexagesimal(point.lat),
          GPSLongitudeRef: 'E',
          GPSLongitude: sexagesimal(point.lng),
        },
      }),
    });
  if (orientation !== undefined) drawn.withMetadata({ orientation });
  return drawn.toFormat(format).toBuffer();
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The check sum of PNG (ISO 3309). */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A PNG of one bit a pixel, all black: some hundred kilobytes that unfold to width × height pixels. */
export function makeBomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
