/** All that a handler which only reads looks at of a request. A `Request` is one, but takes longer to make than a small tile. */
export interface Asked {
  readonly url: string;
  readonly headers: Pick<Headers, 'get'>;
}
