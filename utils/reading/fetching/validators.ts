/** What a site calls the state of a file, to ask later whether it is still the same: https://www.rfc-editor.org/rfc/rfc9110#name-validator-fields. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

export function validatorsOf(headers: Headers): Validators {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) };
}
