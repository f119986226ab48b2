/** How a record names a file that was uploaded for it: the place it was given, and what must lie there. */
export type UploadRef = { readonly uploadId: string; readonly sha256: string }
