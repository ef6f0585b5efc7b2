const DRAWING_AS_PIXELS = [
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAABABAMAAABYR2ztAAAAMFBMVEVMaXEeT3geTnoeTnkdT3keT3ofT3r////m7PBYfJw3',
  'YYiyw9GPp7zP2uNykKv4+fuU7nOzAAAABnRSTlMAG6psTdjXUgGJAAAACXBIWXMAABYlAAAWJQFJUiTwAAABSklEQVRIx83W',
  'MU/CUBAH8Ct+ASZnEhNmw+BH8COwi/ICCK5XY9DNhoQZTdg7mbBB+ALE8AFkY8TJ2cRJr03Le/fau4ngDc1Bfy2hff1fAQCC',
  'RtMUVPusCkkFdVNSrVRcmtK6of0nRqhz+QTJKQIjVhUqMqjBqQyu4EIG11CXQQuaMmiD9aH3Po73/ShtLNBdID5M8j7k4C3C',
  'vwrXec/A9BuTelpmvQu+6KuttWXg1TmWegYi59epZwBxuNv/F+o9ELOr4QF+CQ8HuhMFDD4U8PmogCiUQR9xJYIZ4o8IaM1I',
  'oEc3MxbALd3KuQBeCNwLYENgWA7u0uW0KwWdFDyb466Hfw+cACkA2UOXPYAc8AAJGfACZMQAD5Ct8YAbIMYDLEAYiOwAzHs7',
  'o8ZxUZwSUKNYDXN1HKgDRR1J6lBTx6I+WNXRrA93+fXgF6VFSPP9h+CUAAAAAElFTkSuQmCC',
].join('');

/**
 * The icon of every page: page-icon.svg, 64 × 64 pixels. Within the page itself, for a browser asks for an icon that has an address again
 * whenever the address of the page changes, and here that is every filter. As pixels, for it would draw an SVG anew just as often, which
 * keeps the page for 20 ms.
 */
export const PAGE_ICON = `data:image/png;base64,${DRAWING_AS_PIXELS}`;
