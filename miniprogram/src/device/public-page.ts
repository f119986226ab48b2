/** The whole address of one of the public pages: `/s/verify`. */
export declare const publicPage: (path: string) => string
