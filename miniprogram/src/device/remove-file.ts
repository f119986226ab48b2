/** Removes a file that the app has saved; one that is not there is no error. */
export type RemoveFile = (path: string) => void

export declare const removeFile: RemoveFile
