/** What is said about an object without its bytes. `sha256` is hexadecimal; absent when the uploader gave none. */
export type ObjectFacts = { readonly contentType: string; readonly bytes: number; readonly sha256?: string }

export type StoredObject = { readonly body: Uint8Array; readonly contentType: string; readonly sha256?: string }

export type NewObject = { readonly key: string; readonly body: Uint8Array; readonly contentType: string }

export type UploadTerms = {
  readonly key: string
  readonly contentType: string
  /** Most bytes of the file; an upload has at least one. */
  readonly maxBytes: number
  /** Hexadecimal; given, only this very content is taken. */
  readonly sha256?: string
  readonly expiresInSeconds: number
}

/** A form for `multipart/form-data`: every field first, the file last under the name `file`. */
export type UploadForm = {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
  readonly key: string
  /** Instant, ISO 8601 in UTC. */
  readonly expires: string
}

type DownloadTerms = {
  readonly key: string
  /** What the browser saves it as; may be Chinese. */
  readonly fileName: string
  readonly expiresInSeconds: number
  /** Shown where it is opened, under that name, rather than saved. */
  readonly inline?: boolean
}

/** Photos, documents, imported sheets. What is not there is `undefined`; removing it again is no error. */
export type ObjectStore = {
  readonly put: (object: NewObject) => Promise<void>
  readonly get: (key: string) => Promise<StoredObject | undefined>
  readonly head: (key: string) => Promise<ObjectFacts | undefined>
  readonly remove: (key: string) => Promise<void>
  /** Lets whoever holds the form upload one object, without another credential. */
  readonly uploadForm: (terms: UploadTerms) => Promise<UploadForm>
  /** An address that answers with the object, as a download unless `inline`, until it expires. */
  readonly downloadUrl: (terms: DownloadTerms) => Promise<string>
}
