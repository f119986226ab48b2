/** A presigned POST form and the file that goes into it. */
export type Upload = {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
  readonly path: string
}

/** True when the object store has taken the file. */
export type UploadFile = (upload: Upload) => Promise<boolean>

export declare const uploadFile: UploadFile
