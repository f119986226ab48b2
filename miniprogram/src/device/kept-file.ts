/** A file that survives the app's end; it can be shown, and read by `readFile`. 'full': the phone has no room for it. */
export type KeptFile = { readonly path: string } | 'full'
