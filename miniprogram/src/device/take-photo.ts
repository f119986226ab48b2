/** A photo that survives the app's end. `path` can be shown, and read by `readFile`. */
export type Photo = { readonly path: string }

/** Takes or chooses one photo, after privacy authorisation. */
export type TakePhoto = () => Promise<Photo | 'cancelled' | 'notAllowed'>

export declare const takePhoto: TakePhoto
