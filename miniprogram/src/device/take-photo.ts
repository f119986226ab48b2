/** A photo that survives the app's end. `path` can be shown, and read by `readFile`. */
export type Photo = { readonly path: string }

/** Evidence is photographed on the spot: camera only. A paper may be a picture from the album. */
export type PhotoOf = 'evidence' | 'paper'

/** Why there is no photo; `tooLarge`: this phone cannot make it small enough to send; `full`: it has no room for it. */
export type NoPhoto = 'cancelled' | 'notAllowed' | 'tooLarge' | 'full'

/** Takes one photo, scaled to what a document prints and at most 300 KB, after privacy authorisation. */
export type TakePhoto = (of: PhotoOf) => Promise<Photo | NoPhoto>

export declare const takePhoto: TakePhoto
